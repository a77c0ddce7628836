import { z } from 'zod'
import { instant, recordId } from '../domain/record/schema.ts'

/**
 * What can be wrong with a journal. `frame`: it is not the frame that was written there. `segment-order`: a file of the
 * journal is missing, there twice, or in another's place. `entry`: written whole, but its number, its predecessor or its
 * digest is not what it has to be. `checkpoint`: not that of the entries before it. `signature`: not signed by the analyst
 * whom its entries name, or by one who may not write. `end-missing`: entries that were saved are gone from the end.
 * `other-history`: not the entries that were signed earlier. `head-file`: the journal is whole, but the workspace was opened
 * by a file that says something else. `unread`: the disk does not give it.
 */
export const damageKind = z.enum([
  'frame',
  'segment-order',
  'entry',
  'checkpoint',
  'signature',
  'end-missing',
  'other-history',
  'head-file',
  'unread',
])
export type DamageKind = z.infer<typeof damageKind>

/** One damaged place. `segment` is the name of its file without the ending; `frame` counts from 0 in it. */
export const journalDamage = z.strictObject({
  kind: damageKind,
  segment: z.string().max(100).nullable(),
  frame: z.int().min(0).nullable(),
  /** The entries it concerns, by number, both included; null when that cannot be told. */
  entries: z.strictObject({ first: z.int().min(0), last: z.int().min(0) }).nullable(),
  /** The records of those entries, as far as they are known. */
  records: z.array(z.strictObject({ kind: z.string().max(40), id: recordId })).max(200),
})
export type JournalDamage = z.infer<typeof journalDamage>

/** What a verification of the whole journal came to: it is whole when no damage is named and nobody stopped it. */
export const verificationReport = z.strictObject({
  /** How much proved to be whole, damage and what cannot be reached behind it apart. */
  segments: z.int().min(0),
  entries: z.int().min(0),
  checkpoints: z.int().min(0),
  /** In the order of the journal. */
  damage: z.array(journalDamage),
  /** Damaged places beyond those that are named. */
  unnamed: z.int().min(0),
  cancelled: z.boolean(),
})
export type VerificationReport = z.infer<typeof verificationReport>

/**
 * How the verification of the whole journal stands since the workspace was unlocked: `whole` and `damaged` are what the
 * last one came to that nobody stopped, at that time, over so many entries or in so many places.
 */
export const verificationStanding = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('not-yet') }),
  z.strictObject({ kind: z.literal('running') }),
  z.strictObject({ kind: z.literal('whole'), at: instant, entries: z.int().min(0) }),
  z.strictObject({ kind: z.literal('damaged'), at: instant, places: z.int().min(1) }),
])
export type VerificationStanding = z.infer<typeof verificationStanding>

/** Whether anything can be written into the open workspace, and if not why. */
export const vaultMode = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('writable') }),
  z.strictObject({
    kind: z.literal('read-only'),
    /** Whether what can be read may leave the workspace. A viewer takes out nothing, whatever else is the matter. */
    mayTakeOut: z.boolean(),
    reason: z.discriminatedUnion('kind', [
      /** Whoever is at work may only look. */
      z.strictObject({ kind: z.literal('viewer') }),
      /** The folder or its disk takes no writing. */
      z.strictObject({ kind: z.literal('medium') }),
      /** `lastGood` is the number of the last entry before the first damage; -1 when there is none. */
      z.strictObject({
        kind: z.literal('damaged'),
        lastGood: z.int().min(-1),
        damage: z.array(journalDamage).min(1),
      }),
    ]),
  }),
])
export type VaultMode = z.infer<typeof vaultMode>
export type ReadOnlyReason = Extract<VaultMode, { kind: 'read-only' }>['reason']

/** Whether what is in the workspace may be taken out of it. */
export const mayTakeOut = (mode: VaultMode): boolean => mode.kind === 'writable' || mode.mayTakeOut
