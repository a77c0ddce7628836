import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { checkpointsFolder, journalFolder } from '../folders.ts'
import { signingKeyOf } from '../keys/signing-key.ts'
import { realFiles } from '../storage/real-files.ts'
import { systemClock } from '../storage/system-clock.ts'
import { snapshot } from '../testing/snapshot.ts'
import { incidentDraft } from '../testing/records.ts'
import { codeOf, testWorkspace, valueOf, type TestWorkspace } from '../testing/workspace.ts'
import { verifyJournal } from '../verify-journal.ts'
import { checkpointSigner } from './checkpoint.ts'
import { Journal } from './journal.ts'
import { Witness } from './witness.ts'

/** Appends commits as somebody who has the data key, and signs each with one of these seeds. */
async function append(
  { folder, header, secrets }: TestWorkspace,
  seeds: readonly Uint8Array[],
): Promise<void> {
  const { workspaceId, device, origin } = header
  const { dataKey } = secrets
  const place = { files: realFiles, folder: journalFolder(folder), workspaceId, dataKey, origin }
  const witness = new Witness(realFiles, checkpointsFolder(folder))
  const owner = signingKeyOf(secrets.seed).publicKey
  const { state, analyst } = await verifyJournal(place, witness, owner)
  let seed = secrets.seed
  const journal = new Journal({
    place,
    state,
    actor: analyst?.id ?? '',
    device,
    clock: systemClock,
    signCheckpoint: (size, root) => checkpointSigner(origin, signingKeyOf(seed))(size, root),
    bearWitness: () => Promise.resolve(),
    fold: () => undefined,
    happened: [],
  })
  const body = { event: 'person-read', part: 'record' }
  for (seed of seeds)
    await journal.append(
      [{ type: 'log', subject: { kind: 'workspace', id: workspaceId }, body }],
      systemClock.now(),
    )
  await journal.close()
}

const signedByNobody = (first: number) => [{ kind: 'signature', entries: { first, last: first } }]

test('a last commit that no analyst signed is not read, though whoever wrote it has the keys of the journal', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => valueOf(await vault.commit({ records: [incidentDraft()] })))
  await append(workspace, [workspace.secrets.seed])
  await workspace.session(async (vault) => expect(vault.mode.kind).toBe('writable'))
  await append(workspace, [randomBytes(32)])
  const before = await snapshot(workspace.folder)
  const vault = valueOf(await workspace.open())
  expect(vault.mode).toMatchObject({ reason: { kind: 'damaged', lastGood: 2, damage: signedByNobody(3) } })
  expect(vault.head.size).toBe(3)
  expect(codeOf(await vault.commit({ records: [incidentDraft()] }))).toBe('read-only')
  await vault.close()
  expect(await snapshot(workspace.folder)).toEqual(before)
})

test('one in the middle, with honest ones on top, is found by the verification', async () => {
  const workspace = await testWorkspace()
  await append(workspace, [randomBytes(32), workspace.secrets.seed])
  const vault = valueOf(await workspace.open())
  expect(vault.mode.kind).toBe('writable')
  expect(valueOf(await vault.verify())).toMatchObject({
    entries: 3,
    checkpoints: 2,
    damage: signedByNobody(1),
  })
  expect(vault.mode).toMatchObject({ reason: { kind: 'damaged', lastGood: 0 } })
  await vault.close()
})
