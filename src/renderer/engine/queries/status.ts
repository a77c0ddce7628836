import type { Query } from './query.ts'

/** How far the read side has come. */
export const status: Query<'status'> = {
  isEarly: () => true,
  run: (context) => context.status(),
  affectedBy: () => true, // every change moves the watermark
}
