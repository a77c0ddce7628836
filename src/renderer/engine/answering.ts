import type { Change } from './change.ts'
import { DuplicateFinder } from './duplicate-finder.ts'
import type { Projection } from './projection.ts'
import type { QueryContext } from './queries/query.ts'
import type { Session } from './session.ts'

interface Around {
  /** Null while there is no key. */
  readonly session: () => Session | null
  /** Called when more is known of likely duplicates. */
  readonly onDuplicates: () => Promise<void>
  readonly guarded: (work: () => Promise<void>) => Promise<void>
}

/** What queries read, and what is kept at hand for them until something changes. */
export function createAnswering(
  projection: Projection,
  { session, onDuplicates, guarded }: Around,
): { readonly context: QueryContext; readonly changed: (change: Change) => void } {
  const status: QueryContext['status'] = () =>
    session()?.follower.status ?? { state: 'starting', done: 0, total: 0 }
  const isCurrent = (): boolean => status().state === 'current'
  const duplicates = new DuplicateFinder({ projection, isCurrent, onMoved: onDuplicates, guarded })
  return {
    context: {
      projection,
      duplicates,
      places: projection.places,
      status,
      record: async (kind, id) => (await session()?.record(kind, id)) ?? null,
    },
    changed: (change) => duplicates.changed(change),
  }
}
