import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { FileLayer } from '../storage/file-layer.ts'
import { realFiles } from '../storage/real-files.ts'
import { systemClock } from '../storage/system-clock.ts'
import { checkpointsFolder, journalFolder } from '../folders.ts'
import { HeadFile } from '../head-file/head-file.ts'
import { Witness } from '../journal/witness.ts'
import { signingKeyOf } from '../keys/signing-key.ts'
import { BackupsTold } from '../records/backups-told.ts'
import { KeyHistory } from '../records/key-history.ts'
import { ReferenceCounters } from '../records/reference.ts'
import { verifyJournal, type VerifiedJournal } from '../verify-journal.ts'
import { incidentDraft } from './records.ts'
import { eachTime, testWorkspace, valueOf, type TestWorkspace } from './workspace.ts'

type Keys = Pick<TestWorkspace, 'folder' | 'header' | 'secrets'>

/** The journal verified as an opening does it: with the head file that lies there, and without. */
export async function verifiedBoth(
  { folder, header, secrets }: Keys,
  files: FileLayer = realFiles,
  clock = systemClock,
): Promise<{ byHead: VerifiedJournal; byScan: VerifiedJournal }> {
  const place = placeOf({ folder, header, secrets }, files)
  const { publicKey } = signingKeyOf(secrets.seed)
  const witness = new Witness(files, checkpointsFolder(folder))
  const head = headFileOf({ folder, header, secrets }, files, clock)
  return {
    byHead: await verifyJournal(place, witness, publicKey, head),
    byScan: await verifyJournal(place, witness, publicKey),
  }
}

/** Leaves a head file of the journal as it is, but for what is changed of it. */
export async function tellLies(
  workspace: Keys,
  change: (known: Pick<VerifiedJournal, 'state' | 'index'>) => void,
): Promise<void> {
  const { byScan } = await verifiedBoth(workspace)
  change(byScan)
  await headFileOf(workspace).write({ ...byScan, provenAt: systemClock.now() })
}

export const headFileOf = (workspace: Keys, files: FileLayer = realFiles, clock = systemClock): HeadFile =>
  new HeadFile(placeOf(workspace, files), { folder: workspace.folder, files, clock })

const placeOf = ({ folder, header, secrets }: Keys, files: FileLayer) => ({
  files,
  folder: journalFolder(folder),
  workspaceId: header.workspaceId,
  dataKey: secrets.dataKey,
  origin: header.origin,
})

/** All that is known of the journal, in an order in which a difference of order is one too. */
export function allOf({ state, index, tail, analyst, witnessIsBehind, damage }: VerifiedJournal): unknown {
  const { tree, places, segments, ...fields } = state
  return {
    tail,
    analyst,
    witnessIsBehind,
    damage,
    index: Object.entries(index.content).map(([name, part]) => [name, plain(part)]),
    state: fields,
    head: state.head,
    tree: tree.toJSON(),
    segments: segments.map(({ name, header }) => [name, Buffer.from(header).toString('hex')]),
    places: Array.from({ length: places.count }, (_, seq) => {
      const { previousHash, ...place } = places.get(seq)
      return { ...place, previousHash: Buffer.from(previousHash).toString('hex') }
    }),
    lastFrameHash: Buffer.from(state.lastFrameHash).toString('hex'),
  }
}

const plain = (part: unknown): unknown => {
  if (part instanceof Map || part instanceof Set) return [...(part as Iterable<unknown>)]
  if (part instanceof KeyHistory) return part.content
  if (part instanceof BackupsTold) return [part.last, part.since, part.entriesSince]
  return part instanceof ReferenceCounters ? part.highest : part
}

/**
 * A workspace whose head file leads past damage: of its three segments the second, with entry 1 and entry 2, has a frame
 * that was altered since.
 */
export async function leadingPastDamage(): Promise<TestWorkspace> {
  const workspace = await testWorkspace()
  for (const commits of [2, 1])
    await workspace.session(
      async (vault) => {
        for (let commit = 0; commit < commits; commit += 1)
          valueOf(await vault.commit({ records: [incidentDraft()] }))
      },
      { head: eachTime },
    )
  const journal = journalFolder(workspace.folder)
  const second = path.join(journal, (await readdir(journal)).toSorted()[1] ?? '')
  const bytes = await readFile(second)
  bytes.writeUInt8(bytes.readUInt8(100) ^ 1, 100)
  await writeFile(second, bytes)
  return workspace
}
