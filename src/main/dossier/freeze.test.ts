import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { dossier, type Dossier } from '#shared/dossier/schema.ts'
import { newVersion } from '#main/vault/testing/new-version.ts'
import { caseDraft, incidentDraft } from '#main/vault/testing/records.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { testWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import type { UnlockedVault } from '#main/vault/unlocked-vault.ts'
import { nodeChildren } from '#main/host/node-child.ts'
import { exportDossier } from './export.ts'
import type { Selection } from './order.ts'
import { planOf } from './plan.ts'

const job = { signal: new AbortController().signal, progress: () => undefined }

async function exported(vault: UnlockedVault, selection: Selection, profileId = 'full'): Promise<Dossier> {
  const target = path.join(await tempFolder(), 'dossier.json')
  const plain = {
    profileId,
    format: 'json',
    recipientId: null,
    lock: null,
    evenIfRecalled: false,
    note: '',
  } as const
  valueOf(await exportDossier(vault, { ...plain, selection, target, run: nodeChildren }, job))
  return dossier.parse(JSON.parse(await readFile(target, 'utf8')))
}

test('a version says what it was frozen at, and the next one which it follows', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const incident = incidentDraft()
    const made = caseDraft([incident.id])
    valueOf(await vault.commit({ records: [incident, made] }))
    const before = vault.checkpoint
    const selection = { kind: 'case', caseId: made.id } as const
    const first = await exported(vault, selection)
    expect(first.release).toMatchObject({ version: 1, previous: null, checkpoint: before })
    expect(first.release?.headWords).toHaveLength(8)
    expect(await exported(vault, selection)).toEqual(first)
    const body = { ...incident.body, title: 'Another title' }
    valueOf(await vault.commit({ records: [{ ...incident, baseRev: 1, body }] }))
    const [version] = valueOf(await vault.dossiers.versions(made.id))
    expect((await exported(vault, selection)).release).toMatchObject({
      version: 2,
      previous: { version: 1, dossierSha256: version?.body.dossierSha256 },
    })
    expect(valueOf(await vault.dossiers.versions(made.id))).toHaveLength(2)
  })
})

test('a version follows one of the same incidents by the same rules, and no other', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const [one, two] = [incidentDraft(), incidentDraft()]
    valueOf(await vault.commit({ records: [one, two] }))
    const all = { kind: 'all' } as const
    const first = await exported(vault, all)
    const chosen = await exported(vault, { kind: 'incidents', ids: [one.id] })
    expect(chosen.release).toMatchObject({ version: 2, previous: null })
    expect(await exported(vault, all)).toEqual(first)
    const otherRules = await exported(vault, all, 'partner')
    expect(otherRules.release).toMatchObject({ version: 3, previous: null })
    expect(await exported(vault, { kind: 'incidents', ids: [one.id] })).toEqual(chosen)
    expect((await exported(vault, { kind: 'incidents', ids: [two.id, one.id] })).release?.previous).toBeNull()
  })
})

test('what would go out is foreseen: as which version, and what changed since; nothing is entered', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const incident = incidentDraft()
    const made = caseDraft([incident.id])
    valueOf(await vault.commit({ records: [incident, made] }))
    const order = {
      selection: { kind: 'case', caseId: made.id },
      profileId: 'full',
      recipientId: null,
    } as const
    const planned = async () => valueOf(await planOf(vault, order))
    expect(await planned()).toMatchObject({ number: 1, frozenAt: null, since: null, incidents: 1 })
    await exported(vault, order.selection)
    const { size } = vault.head
    const same = { added: 0, gone: 0, changed: 0 }
    expect(await planned()).toMatchObject({
      number: 1,
      frozenAt: expect.any(String),
      since: { number: 1, counts: same },
    })
    const body = { ...incident.body, title: 'Another title' }
    expect(vault.head.size).toBe(size)
    valueOf(await vault.commit({ records: [{ ...incident, baseRev: 1, body }] }))
    expect(await planned()).toMatchObject({
      number: 2,
      frozenAt: null,
      since: { number: 1, counts: { ...same, changed: 1 }, changed: [{ id: incident.id, from: 1, to: 2 }] },
    })
    await exported(vault, order.selection)
    expect(valueOf(await vault.dossiers.versions(made.id)).at(-1)?.body.number).toBe(2)
  })
})

test('two exports of one case at once never share a number', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const incident = incidentDraft()
    valueOf(await vault.commit({ records: [incident] }))
    const body = await newVersion(vault)
    const both = await Promise.all([vault.dossiers.freeze(body), vault.dossiers.freeze(body)])
    expect(both.map((one) => (one.ok ? 'frozen' : one.failure.code))).toEqual(['frozen', 'stale'])
  })
})
