import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { checkpointsFolder, journalFolder } from '../folders.ts'
import { signingKeyOf } from '../keys/signing-key.ts'
import { realFiles } from '../storage/real-files.ts'
import { systemClock } from '../storage/system-clock.ts'
import { snapshot } from '../testing/snapshot.ts'
import { toBase64 } from '#shared/lib/base64.ts'
import { putOf } from '../evidence/custodian.ts'
import { firstVersion } from '../records/prepare-commit.ts'
import { uuidV7 } from '../storage/uuid-v7.ts'
import type { EntryDraft } from './stage-commit.ts'
import { secondAnalyst, twoAnalysts } from '../testing/second-analyst.ts'
import { incidentDraft } from '../testing/records.ts'
import { codeOf, testWorkspace, valueOf, type TestWorkspace } from '../testing/workspace.ts'
import { verifyJournal } from '../verify-journal.ts'
import { checkpointSigner } from './checkpoint.ts'
import { noFold } from './stage-commit.ts'
import { Journal } from './journal.ts'
import { Witness } from './witness.ts'

/** Appends commits as somebody who has the data key, in that name, and signs each with one of these seeds. */
async function append(
  { folder, header, secrets }: TestWorkspace,
  seeds: readonly Uint8Array[],
  actor?: string,
  drafts?: readonly EntryDraft[],
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
    actor: actor ?? analyst?.id ?? '',
    device,
    clock: systemClock,
    signCheckpoint: (size, root) => checkpointSigner(origin, signingKeyOf(seed))(size, root),
    bearWitness: () => Promise.resolve(),
    beginFold: noFold,
    happened: [],
  })
  const body = { event: 'person-read', part: 'record' }
  for (seed of seeds)
    await journal.append(
      drafts ?? [{ type: 'log', subject: { kind: 'workspace', id: workspaceId }, body }],
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

describe('whoever has the keys of the journal and a key to sign with still writes', () => {
  const founderOf = (workspace: TestWorkspace) => workspace.session(async ({ analyst }) => analyst.id)

  async function expectRefused(workspace: TestWorkspace): Promise<void> {
    const { size, damage } = await workspace.session(async (vault) => ({
      size: vault.head.size,
      damage:
        vault.mode.kind === 'read-only' && vault.mode.reason.kind === 'damaged' && vault.mode.reason.damage,
    }))
    expect(damage).toMatchObject(signedByNobody(size))
  }

  test('nothing in the name of another', async () => {
    const { olena, borys } = await twoAnalysts()
    await append(olena, [borys.secrets.seed], await founderOf(olena))
    await expectRefused(olena)
  })

  test('nothing as a viewer, neither in their own name nor in that of another', async () => {
    const olena = await testWorkspace()
    const vira = await secondAnalyst(olena, 'Vira', 'viewer')
    const untouched = await olena.copy()
    await append(olena, [vira.secrets.seed], vira.analystId)
    await expectRefused(olena)
    await append(untouched, [vira.secrets.seed], await founderOf(untouched))
    await expectRefused(untouched)
  })

  test('nobody into the workspace by an organisation that it does not know', async () => {
    const workspace = await testWorkspace()
    const [seed, id] = [randomBytes(32), uuidV7()]
    const body = {
      name: 'Mallory',
      organisation: '',
      role: 'analyst' as const,
      active: true,
      publicKey: toBase64(signingKeyOf(seed).publicKey),
    }
    const at = { now: systemClock.now(), actor: id }
    const record = firstVersion({ kind: 'analyst', id, body }, 'ANA-0009', at)
    const joined = { event: 'joined-by-organisation', slot: uuidV7() }
    await append(workspace, [seed], id, [
      putOf(record),
      { type: 'log', subject: { kind: 'analyst', id }, body: joined },
    ])
    await workspace.session(async (vault) => {
      expect(valueOf(await vault.verify()).damage).toMatchObject(signedByNobody(2))
      expect(vault.mode).toMatchObject({ reason: { kind: 'damaged', lastGood: 0 } })
    })
  })

  test('nothing once they are retired', async () => {
    const { olena, borys } = await twoAnalysts()
    await olena.session(async (vault) => valueOf(await vault.analysts.retire(borys.analystId)))
    await append(olena, [borys.secrets.seed], borys.analystId)
    await expectRefused(olena)
  })
})
