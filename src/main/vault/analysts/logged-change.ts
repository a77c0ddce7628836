/*
 * Owns that the journal tells the truth about the key slots, which lie outside it. An entry says what is about to change
 * and what the slots are then; the header is written; a second entry says how it ended. Where a crash or a full disk comes
 * in between, the header itself tells how it ended, and the second entry follows at the next chance.
 */
import type { JournalEntry, LogBody } from '#shared/journal/entry.ts'
import { slotDigest } from '../keys/header.ts'
import type { KeySlot, WorkspaceHeader } from '../keys/header-schema.ts'
import type { Ledger } from '../ledger.ts'
import type { KeySlots } from './key-slots.ts'

type Begun = Extract<LogBody, { event: 'key-change-begun' }>

interface Parts {
  readonly ledger: Ledger
  readonly slots: KeySlots
}

interface SlotChange {
  readonly header: WorkspaceHeader
  readonly next: readonly KeySlot[]
  /** The one that comes, or goes. */
  readonly slot: KeySlot
}

/** Only from inside `slots.inTurn`, with the header as it was read there. */
export async function changeSlots(
  parts: Parts,
  { header, next, slot }: SlotChange,
  { change, organisation = null }: Pick<Begun, 'change'> & Partial<Pick<Begun, 'organisation'>>,
): Promise<void> {
  const { ledger, slots } = parts
  // A viewer, who writes nothing into the journal, has a passphrase to change all the same.
  if (ledger.mode.kind === 'read-only') return slots.write(header, next)
  await settleKeyChange(parts)
  const subject = { kind: 'analyst', id: ledger.actor }
  await enter(ledger, subject, { event: 'key-change-begun', change, organisation, digest: slotDigest(slot) })
  try {
    await slots.write(header, next)
  } finally {
    await settleKeyChange(parts).catch(() => undefined) // what failed before is to be told; this follows later
  }
}

/** Enters how the last change ended, if that is not known yet. Where the copies of the header differ, nobody can tell. */
export async function settleKeyChange({ ledger, slots }: Parts): Promise<void> {
  const { pending } = ledger.index.keys
  if (!pending || ledger.mode.kind === 'read-only') return
  const { header, copiesAgree } = await slots.standing()
  if (!copiesAgree) return
  const stands = header.slots.some((slot: KeySlot) => slotDigest(slot) === pending.digest)
  const outcome = stands === pending.comes ? 'success' : 'failure'
  await enter(ledger, pending.subject, { event: 'key-change-ended', begun: pending.seq, outcome })
}

async function enter(ledger: Ledger, subject: JournalEntry['subject'], body: LogBody): Promise<void> {
  await ledger.exclusively((now) => ledger.append([{ type: 'log', subject, body }], now))
}
