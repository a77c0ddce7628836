import { randomBytes } from 'node:crypto'
import type { JournalHead } from '#shared/ipc/records.ts'
import { logBody, type JournalEntry, type LogBody } from '#shared/journal/entry.ts'

/** The name of a journal among all: what its checkpoints are signed under until it is restored from a backup. */
export const originOf = (workspaceId: string): string => `holdfast.example/journal/${workspaceId}`

/**
 * The name of a restored copy. Two copies of one backup go different ways from there on, and nobody must ever sign two
 * heads of one name that do not fit together: so each gets a name that no other has.
 */
export const originOfCopy = (workspaceId: string): string =>
  `${originOf(workspaceId)}/${randomBytes(8).toString('hex')}`

interface Entered {
  readonly entry: Pick<JournalEntry, 'type'>
  readonly body: unknown
}

/**
 * The name that the checkpoint closing these entries has to bear. It changes only by an entry that says so and names
 * what it goes on from; undefined when that is not the journal before it.
 */
export function originAfter(
  before: { readonly origin: string; readonly head: JournalHead },
  entries: readonly Entered[],
): string | undefined {
  const [restored, ...more] = entries.flatMap(({ entry, body }) =>
    entry.type === 'log' && isRestored(body) ? [body] : [],
  )
  if (!restored) return before.origin
  const { parent, origin } = restored
  const { size, root } = before.head
  const fits = parent.origin === before.origin && parent.size === size && parent.root === root
  return fits && more.length === 0 && origin !== before.origin ? origin : undefined
}

type Restored = Extract<LogBody, { event: 'restored' }>

function isRestored(body: unknown): body is Restored {
  const parsed = logBody.safeParse(body)
  return parsed.success && parsed.data.event === 'restored'
}
