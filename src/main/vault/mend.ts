import { cameWithoutBytes } from '#shared/domain/custody/standing.ts'
import { clearOrphans } from './evidence/orphans.ts'
import { checkpointsFolder, evidenceFolder, journalFolder } from './folders.ts'
import { movedTails, moveTornTail } from './journal/torn-tail.ts'
import type { Witness } from './journal/witness.ts'
import { writeHeaders } from './keys/header-files.ts'
import type { Opening } from './open-unlocked.ts'
import type { VaultSetup } from './setup.ts'
import { clearParts } from './storage/write-atomically.ts'
import type { OpeningNotice } from './vault.ts'
import type { VerifiedJournal } from './verify-journal.ts'

/** Mends what an interrupted session left behind, and answers what is to be told of it. */
export async function mend(
  opening: Opening,
  verified: VerifiedJournal,
  witness: Witness,
  { files }: VaultSetup,
) {
  const { folder, header } = opening
  const { index, tail, state } = verified
  const notices: OpeningNotice[] = []
  if (tail) await moveTornTail(files, journalFolder(folder), tail)
  const tails = await movedTails(files, journalFolder(folder))
  const happened = tails.filter(({ segment }) => !index.knowsMovedTail(segment))
  for (const { segment, bytes } of happened)
    notices.push({ kind: 'tail-moved', file: `journal/torn-${segment}`, bytes })
  if (!opening.copiesAgree) {
    await writeHeaders(files, folder, header)
    notices.push({ kind: 'header-copy-restored' })
  }
  if (verified.witnessIsBehind) await witness.keep(state.checkpoint)
  for (const part of [folder, checkpointsFolder(folder)]) await clearParts(files, part)
  const present = await clearOrphans(files, evidenceFolder(folder), index, {
    keepUnrecorded: tails.length > 0,
    mayRemove: true,
  })
  notices.push(...missingEvidence(verified, present))
  return { notices, happened }
}

/** The same, where nothing may be written: only what is missing is told. */
export async function leaveUnmended(
  { folder }: Opening,
  verified: VerifiedJournal,
  { files }: VaultSetup,
): Promise<{ notices: OpeningNotice[]; happened: [] }> {
  const present = await clearOrphans(files, evidenceFolder(folder), verified.index, {
    keepUnrecorded: true,
    mayRemove: false,
  })
  return { notices: missingEvidence(verified, present), happened: [] }
}

function missingEvidence({ index }: VerifiedJournal, present: ReadonlySet<string>): OpeningNotice[] {
  const evidenceIds = [...index.blobs]
    .filter(([blobId, id]) => !present.has(blobId) && !cameWithoutBytes(index.standings.get(id)))
    .map(([, evidenceId]) => evidenceId)
  return evidenceIds.length > 0 ? [{ kind: 'evidence-missing', evidenceIds }] : []
}
