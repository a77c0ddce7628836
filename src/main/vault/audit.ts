/*
 * Owns the examination of a workspace by somebody who must not change it: nothing is written, moved or mended, and no lock
 * is taken, so it goes for a read-only medium too. What is damaged is named; the rest is examined all the same.
 */
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { bringUpToDate, type WrittenRecord } from '#shared/domain/record/up-conversion.ts'
import type { JournalHead } from '#shared/ipc/records.ts'
import type { JournalDamage } from '#shared/journal/damage.ts'
import { blobPath } from './evidence/blob-paths.ts'
import { verdictOn } from './evidence/fixity.ts'
import { readBlob } from './evidence/read-blob.ts'
import { checkpointsFolder, evidenceFolder, journalFolder } from './folders.ts'
import { readCheckpoint } from './journal/checkpoint.ts'
import { readHeads, type JournalHeads } from './journal/heads.ts'
import { scanJournal, type TornTail } from './journal/scan.ts'
import type { JournalPlace } from './journal/segment-scan.ts'
import { slices } from './journal/slices.ts'
import { verifyWhole } from './journal/verify-whole.ts'
import { Witness } from './journal/witness.ts'
import { readHeaders } from './keys/header-files.ts'
import { signingKeyOf } from './keys/signing-key.ts'
import { zeroSecrets } from './keys/slot.ts'
import { subKeyObject } from './keys/sub-key.ts'
import { RecordIndex } from './records/record-index.ts'
import type { VaultSetup } from './setup.ts'
import { systemCode } from './storage/failure-of.ts'
import { refuse } from './storage/refusal.ts'
import { unlock } from './unlock.ts'
import { ownerOf, refuseIfRetired } from './verify-journal.ts'

export interface AuditOrder {
  readonly folder: string
  readonly passphrase: string
  /** Whether the files of all evidence are read and hashed too. */
  readonly evidence: boolean
  /** Sizes whose roots are asked for, to hold heads against that were kept elsewhere; null when there are none. */
  readonly keptSizes: readonly number[] | null
}

export interface Audit {
  /** Up to the last whole commit, or to the last one before the damage. */
  readonly head: JournalHead
  readonly checkpoint: string
  readonly damage: readonly JournalDamage[]
  readonly checkpoints: number
  /** A commit that was never answered. */
  readonly tail: TornTail | null
  readonly evidence: { readonly intact: number; readonly damaged: readonly DamagedItem[] } | null
  readonly heads: JournalHeads | null
}

export interface DamagedItem {
  readonly reference: string
  readonly what: string
}

export async function auditWorkspace(
  order: AuditOrder,
  { files }: Pick<VaultSetup, 'files'>,
): Promise<Audit> {
  const { folder } = order
  const { header, secrets } = await unlock(await readHeaders(files, folder), order.passphrase)
  try {
    const { workspaceId, origin } = header
    const place = { files, folder: journalFolder(folder), workspaceId, dataKey: secrets.dataKey, origin }
    const witness = await new Witness(files, checkpointsFolder(folder)).read()
    const index = new RecordIndex()
    const items = new Map<string, StoredRecord<'evidence'>>()
    const { state, tail, damage } = await scanJournal(place, {
      fold: (seq, entry, body) => {
        index.fold(seq, entry, body)
        if (entry.type === 'record.put' && entry.subject.kind === 'evidence') {
          const record = bringUpToDate(body as WrittenRecord) // authenticated: validated by the vault that wrote it
          if (record.kind === 'evidence') items.set(record.id, record)
        }
      },
      atCheckpoint: () => undefined,
    })
    const owner = ownerOf(index, signingKeyOf(secrets.seed).publicKey)
    if (owner) refuseIfRetired(owner)
    const { head } = state
    // Behind damage nobody knows how far the journal went, unless its witness does.
    const known = damage ? Math.max(head.size + 1, sizeIn(witness) ?? unknownSize) : head.size
    const whole = await verifyWhole(place, {
      head: { ...head, size: known },
      witness,
      firstSeqOf: () => undefined,
      breathe: slices({ kind: 'now' }, new AbortController().signal),
    })
    return {
      head,
      checkpoint: state.checkpoint,
      damage: whole.damage.map((one) => ({
        ...one,
        entries: one.entries?.last === unknownSize - 1 ? null : one.entries,
        records: one.entries ? index.subjectsOf(one.entries.first, one.entries.last).slice(0, 200) : [],
      })),
      checkpoints: whole.checkpoints,
      tail: tail ?? null,
      evidence: order.evidence ? await auditEvidence(place, evidenceFolder(folder), index, items) : null,
      heads: order.keptSizes && (await readHeads(place, head, { sizes: order.keptSizes })),
    }
  } finally {
    zeroSecrets(secrets)
  }
}

/** Larger than any journal. */
const unknownSize = Number.MAX_SAFE_INTEGER

const sizeIn = (witness: string | undefined): number | undefined =>
  witness === undefined ? undefined : readCheckpoint(witness)?.size

async function auditEvidence(
  { files, dataKey }: JournalPlace,
  folder: string,
  index: RecordIndex,
  items: ReadonlyMap<string, StoredRecord<'evidence'>>,
): Promise<NonNullable<Audit['evidence']>> {
  const damaged: DamagedItem[] = []
  let intact = 0
  for (const record of items.values()) {
    if (index.standings.get(record.id)?.kind === 'deleted') continue
    const { blobId, bytes } = record.body.file
    const key = subKeyObject(dataKey, `evidence/${blobId}`)
    const pieces = readBlob(files, blobPath(folder, blobId), key, bytes, (what) => refuse('damaged', what))
    const verdict = await verdictOn(record, pieces, {
      breathe: slices({ kind: 'now' }, new AbortController().signal),
    }).catch((error: unknown) => {
      const code = systemCode(error)
      if (code === undefined) throw error
      return {
        kind: 'failed' as const,
        detail: code === 'ENOENT' ? 'it is missing' : 'the disk does not give it',
      }
    })
    if (verdict !== 'cancelled' && verdict.kind === 'intact') intact += 1
    else damaged.push({ reference: record.reference, what: whatOf(verdict) })
  }
  return { intact, damaged }
}

const whatOf = (verdict: Awaited<ReturnType<typeof verdictOn>>): string =>
  verdict !== 'cancelled' && verdict.kind === 'failed' ? verdict.detail : 'the disk does not give it'
