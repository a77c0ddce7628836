import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { writeHeaders } from '../keys/header-files.ts'
import { sealHeader } from '../keys/header.ts'
import { wrapSecrets } from '../keys/slot.ts'
import { openWorkspace } from '../open.ts'
import { realFiles } from '../storage/real-files.ts'
import { uuidV7 } from '../storage/uuid-v7.ts'
import { failingFiles } from '../testing/failing-files.ts'
import { incidentDraft } from '../testing/records.ts'
import { cheapest } from '../testing/cheapest.ts'
import { codeOf, passphrase, testWorkspace, valueOf } from '../testing/workspace.ts'
import type { UnlockedVault } from '../unlocked-vault.ts'

const second = {
  name: 'Borys Second',
  organisation: 'Test Desk',
  role: 'analyst',
  passphrase: 'quite another one',
} as const
const viewer = { ...second, name: 'Vira Viewer', role: 'viewer', passphrase: 'only for looking' } as const
const cheap = { kdf: cheapest }

const as = async <T>(
  folder: string,
  words: string,
  work: (vault: UnlockedVault) => Promise<T>,
): Promise<T> => {
  const vault = valueOf(await openWorkspace(folder, words, cheap))
  try {
    return await work(vault)
  } finally {
    await vault.close()
  }
}
const slots = async (folder: string) => {
  const [first, copy] = await Promise.all(
    ['header.json', 'header.backup.json'].map((name) => readFile(path.join(folder, name), 'utf8')),
  )
  expect(first).toBe(copy)
  return (JSON.parse(first ?? '') as { slots: { id: string }[] }).slots // written by the vault just now
}

test('somebody added opens the workspace with their own words, and signs as themselves', async () => {
  const workspace = await testWorkspace()
  const added = await workspace.session(async (vault) => {
    const record = valueOf(await vault.analysts.add(second))
    expect(record).toMatchObject({ createdBy: vault.analyst.id, reference: expect.stringMatching(/-0002$/) })
    return record
  }, cheap)
  const draft = incidentDraft()
  await as(workspace.folder, second.passphrase, async (vault) => {
    expect(vault.analyst).toMatchObject({ id: added.id, name: 'Borys Second', role: 'analyst' })
    valueOf(await vault.commit({ records: [draft] }))
  })
  await as(workspace.folder, passphrase, async (vault) => {
    expect(await vault.history(draft.id)).toMatchObject([{ actorName: 'Borys Second' }])
    expect(valueOf(await vault.analysts.list())).toMatchObject([{ hasKey: true }, { hasKey: true }])
  })
  expect(await readFile(path.join(workspace.folder, 'header.json'), 'utf8')).not.toContain('Borys')
})

test('what is wrong with a new analyst is said at its field; words that open a slot already are among it', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const { size } = vault.head
    expect(await vault.analysts.add({ ...second, name: ' ', passphrase: 'short' })).toMatchObject({
      failure: {
        issues: [
          { path: ['name'], key: 'text.required' },
          { path: ['passphrase'], key: 'passphrase.tooShort' },
        ],
      },
    })
    expect(await vault.analysts.add({ ...second, passphrase })).toMatchObject({
      failure: { issues: [{ path: ['passphrase'], key: 'passphrase.taken' }] },
    })
    expect([vault.head.size, (await slots(workspace.folder)).length]).toEqual([size, 1])
  }, cheap)
})

test('a changed passphrase opens, the former one does not, and the others notice nothing', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    valueOf(await vault.analysts.add(second))
    const change = (current: string, next: string) => vault.analysts.changePassphrase({ current, next })
    const issue = (at: string, key: string) => ({ failure: { issues: [{ path: [at], key }] } })
    expect(await change('not the words', 'new words for me')).toMatchObject(
      issue('current', 'passphrase.wrong'),
    )
    const megabyte = 'x'.repeat(1_000_000)
    expect(await change(megabyte, 'new words for me')).toMatchObject(issue('current', 'passphrase.wrong'))
    expect(await change(passphrase, megabyte)).toMatchObject(issue('next', 'text.tooLong'))
    // Somebody else's words do not stand in for the own ones.
    expect(await change(second.passphrase, 'new words for me')).toMatchObject(
      issue('current', 'passphrase.wrong'),
    )
    expect(await change(passphrase, second.passphrase)).toMatchObject(issue('next', 'passphrase.taken'))
    expect(await change(passphrase, 'short')).toMatchObject(issue('next', 'passphrase.tooShort'))
    valueOf(await change(passphrase, 'new words for me'))
  }, cheap)
  expect(codeOf(await openWorkspace(workspace.folder, passphrase))).toBe('wrong-passphrase')
  await as(workspace.folder, 'new words for me', async ({ analyst }) =>
    expect(analyst.name).toBe('Olena Test'),
  )
  await as(workspace.folder, second.passphrase, async ({ analyst }) =>
    expect(analyst.name).toBe('Borys Second'),
  )
})

test('a retired analyst opens nothing any more, and what they signed still counts', async () => {
  const workspace = await testWorkspace()
  const { id } = await workspace.session(async (vault) => valueOf(await vault.analysts.add(second)), cheap)
  const before = await readFile(path.join(workspace.folder, 'header.json'))
  await as(workspace.folder, second.passphrase, async (vault) =>
    valueOf(await vault.commit({ records: [incidentDraft()] })),
  )
  await as(workspace.folder, passphrase, async (vault) => {
    expect(codeOf(await vault.analysts.retire(vault.analyst.id))).toBe('refused')
    expect(codeOf(await vault.analysts.retire(incidentDraft().id))).toBe('not-found')
    valueOf(await vault.analysts.retire(id))
    expect(
      valueOf(await vault.analysts.list()).map(({ record, hasKey }) => [record.body.active, hasKey]),
    ).toEqual([
      [true, true],
      [false, false],
    ])
  })
  expect(codeOf(await openWorkspace(workspace.folder, second.passphrase))).toBe('wrong-passphrase')
  // A header from before is authentic: the journal is what knows better, and the slot goes again.
  for (const name of ['header.json', 'header.backup.json'])
    await writeFile(path.join(workspace.folder, name), before)
  expect(codeOf(await openWorkspace(workspace.folder, second.passphrase))).toBe('refused')
  await as(workspace.folder, passphrase, async () => undefined)
  expect(await slots(workspace.folder)).toHaveLength(1)
})

test('a slot of an earlier version, whose id is nobody’s, is the first analyst’s', async () => {
  const workspace = await testWorkspace()
  const { header, secrets, folder } = workspace
  const place = { slotId: uuidV7(), workspaceId: header.workspaceId, cost: cheapest }
  const slot = await wrapSecrets(secrets, passphrase, place)
  const { formatVersion: _, mac: __, sha256: ___, ...content } = header
  await writeHeaders(realFiles, folder, sealHeader(secrets.dataKey, { ...content, slots: [slot] }))
  await as(folder, passphrase, async (vault) => {
    valueOf(await vault.analysts.add(second))
    valueOf(await vault.analysts.changePassphrase({ current: passphrase, next: 'new words for me' }))
    expect(valueOf(await vault.analysts.list())).toMatchObject([{ hasKey: true }, { hasKey: true }])
  })
  const founder = await as(folder, second.passphrase, async (vault) => {
    const [first] = valueOf(await vault.analysts.list())
    valueOf(await vault.analysts.retire(first?.record.id ?? ''))
    return first?.record.body.name
  })
  expect([founder, (await slots(folder)).length]).toEqual(['Olena Test', 1])
})

test('a viewer reads everything and writes nothing, not even by another way than a commit', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => valueOf(await vault.analysts.add(viewer)), cheap)
  await as(workspace.folder, viewer.passphrase, async (vault) => {
    const { size } = vault.head
    expect(vault.analyst.role).toBe('viewer')
    expect((await vault.read(-1, 10)).items).toHaveLength(2)
    const refused = [
      await vault.commit({ records: [incidentDraft()] }),
      await vault.log(
        { kind: 'workspace', id: vault.workspaceId },
        { event: 'read-side-built', reason: 'empty', records: 0 },
      ),
      await vault.evidence.takeIn(path.join(workspace.folder, 'header.json'), {}),
      await vault.analysts.add(second),
    ]
    expect(refused.map(codeOf)).toEqual(['read-only', 'read-only', 'read-only', 'read-only'])
    expect(vault.head.size).toBe(size)
    const change = { current: viewer.passphrase, next: 'still only looking' }
    expect(codeOf(await vault.analysts.changePassphrase(change))).toBe('ok')
  })
})

test('a disk that fails between the record and the header leaves a name without a key, and a second try works', async () => {
  const workspace = await testWorkspace()
  let failing = false
  const files = failingFiles(realFiles, (_, name) => failing && name === 'replace')
  await workspace.session(
    async (vault) => {
      failing = true
      expect(codeOf(await vault.analysts.add(second))).toBe('no-space')
      failing = false
      expect(valueOf(await vault.analysts.list())).toMatchObject([{ hasKey: true }, { hasKey: false }])
      valueOf(await vault.analysts.add(second))
    },
    { ...cheap, files },
  )
  await as(workspace.folder, second.passphrase, async ({ analyst }) =>
    expect(analyst.name).toBe('Borys Second'),
  )
})
