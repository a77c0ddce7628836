import type { Query } from './query.ts'

/** How far the read side has come. */
export const status: Query<'status'> = {
  run: (context) => context.status(),
  affectedBy: () => true, // every change moves the watermark
}
