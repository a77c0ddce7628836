import { expect, test } from 'vitest'
import { newPerson } from '#shared/domain/person/defaults.ts'
import { incidentDraft, personDraft } from '../testing/records.ts'
import { asAnalyst, enterAnalyst, put } from '../testing/another-analyst.ts'
import { codeOf, testWorkspace, valueOf } from '../testing/workspace.ts'
import { uuidV7 } from '../storage/uuid-v7.ts'

const names = [
  { name: 'Оксана Петренко', language: 'uk' },
  { name: 'Oksana Petrenko', language: 'en' },
]

/** A workspace in which a person is kept whom its first analyst may not see. */
async function withHiddenPerson() {
  const workspace = await testWorkspace()
  const other = await enterAnalyst(workspace, 'Other Analyst')
  const id = uuidV7()
  const body = { ...newPerson('W-1'), names, visibleTo: [other] }
  await asAnalyst(workspace, other, (ledger) => put(ledger, 'person', id, body))
  return { workspace, id, body }
}

test('a person is listed by code name, with what must be known before they are asked again', async () => {
  const workspace = await testWorkspace()
  const priorAccounts = [{ id: uuidV7(), to: 'Another desk', on: '2022-04', note: '' }]
  const consent = { ...newPerson('').consent, status: 'withdrawn' as const }
  const person = personDraft({ names, priorAccounts, consent })
  await workspace.session(async (vault) => {
    valueOf(await vault.commit({ records: [person] }))
    expect(await vault.persons.list()).toEqual([
      { id: person.id, codeName: 'W-17', consent: 'withdrawn', priorAccounts: 1 },
    ])
  })
})

test('each reading is an entry of the journal before it is answered, and names nobody', async () => {
  const workspace = await testWorkspace()
  const person = personDraft({ names })
  await workspace.session(async (vault) => {
    valueOf(await vault.commit({ records: [person] }))
    const before = vault.head.size
    expect(valueOf(await vault.persons.read(person.id)).record?.body.names).toEqual(names)
    expect(await vault.history(person.id)).toHaveLength(1)
    expect(vault.head.size).toBe(before + 2)
    const incident = incidentDraft()
    valueOf(await vault.commit({ records: [incident] }))
    await vault.history(incident.id)
    expect(vault.head.size).toBe(before + 3) // what is not restricted is read without an entry
  })
  await asAnalyst(workspace, undefined, async (ledger) => {
    const entries = await Promise.all(Array.from({ length: ledger.head.size }, (_, seq) => ledger.read(seq)))
    const readings = entries.filter(({ entry }) => entry.type === 'log' && entry.subject.id === person.id)
    expect(readings.map(({ body }) => body)).toEqual([
      { event: 'person-read', part: 'record' },
      { event: 'person-read', part: 'history' },
    ])
  })
})

test('who may not see a person gets neither the record nor its history, and no entry says that they did', async () => {
  const { workspace, id } = await withHiddenPerson()
  await workspace.session(async (vault) => {
    const { size } = vault.head
    expect(await vault.persons.list()).toEqual([])
    expect(codeOf(await vault.persons.read(id))).toBe('refused')
    await expect(vault.history(id)).rejects.toMatchObject({ failure: { code: 'refused' } })
    expect(vault.head.size).toBe(size)
  })
})

test('who may not see a person cannot change them, nor is told what stands when their revision is stale', async () => {
  const { workspace, id } = await withHiddenPerson()
  await workspace.session(async (vault) => {
    const { size } = vault.head
    for (const baseRev of [1, 7]) {
      const refused = await vault.commit({ records: [personDraft({ codeName: 'W-2' }, { id, baseRev })] })
      expect(codeOf(refused)).toBe('refused')
      expect(JSON.stringify(refused)).not.toMatch(/Петренко|Petrenko/)
    }
    expect(vault.head.size).toBe(size)
  })
})

test('a code name that only others may see is taken all the same', async () => {
  const { workspace } = await withHiddenPerson()
  await workspace.session(async (vault) => {
    const refused = await vault.commit({ records: [personDraft({ codeName: ' w-1' })] })
    expect(refused).toMatchObject({ failure: { issues: [{ key: 'person.codeNameTwice' }] } })
  })
})

test('a draft about a person is offered by code name alone, and read in full on asking', async () => {
  const workspace = await testWorkspace()
  const { kind, id, baseRev, body } = personDraft({ names })
  await workspace.session(async (vault) => {
    valueOf(await vault.drafts.keep({ kind, id, baseRev, body: { ...body } }))
    const [offered] = await vault.drafts.list()
    expect(offered?.draft.body).toEqual({ codeName: 'W-17' })
    expect(valueOf(await vault.persons.read(id)).kept?.draft.body).toMatchObject({ names })
  })
})

test('a draft about a person who is for others is not offered, nor read', async () => {
  const { workspace, id, body } = await withHiddenPerson()
  await workspace.session(async (vault) => {
    const draft = { kind: 'person' as const, baseRev: null, body: { ...body } }
    valueOf(await vault.drafts.keep({ ...draft, id: uuidV7() }))
    const unsaved = uuidV7()
    valueOf(await vault.drafts.keep({ ...draft, id: unsaved }))
    // Typed before the person was closed to this analyst.
    valueOf(await vault.drafts.keep({ ...draft, id, baseRev: 1, body: { ...body, visibleTo: [] } }))
    expect(await vault.drafts.list()).toEqual([])
    expect(codeOf(await vault.persons.read(unsaved))).toBe('refused')
    expect(codeOf(await vault.persons.read(id))).toBe('refused')
  })
})

test('a draft that shuts its reader out leaves the record readable', async () => {
  const { workspace, body } = await withHiddenPerson()
  const person = personDraft({ names })
  await workspace.session(async (vault) => {
    valueOf(await vault.commit({ records: [person] }))
    valueOf(await vault.drafts.keep({ kind: 'person', id: person.id, baseRev: 1, body: { ...body } }))
    expect(valueOf(await vault.persons.read(person.id))).toMatchObject({ record: { rev: 1 }, kept: null })
  })
})

test('the feed carries no person', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    valueOf(await vault.commit({ records: [personDraft({ names }), incidentDraft()] }))
    await vault.persons.list()
    const { items } = await vault.read(-1, 1_000)
    expect(items.map(({ record }) => record?.kind)).toContain('incident')
    expect(items.map(({ record }) => record?.kind)).not.toContain('person')
    expect(JSON.stringify(items)).not.toMatch(/Петренко|Petrenko|W-17/)
  })
})
