import { beforeEach, expect, test } from 'vitest'
import type { BulkChange } from '#shared/domain/bulk/change.ts'
import type { IncidentBody } from '#shared/domain/incident/schema.ts'
import { caseDraft, incidentDraft, personDraft } from '../testing/records.ts'
import { testWorkspace, valueOf, type TestWorkspace } from '../testing/workspace.ts'
import { uuidV7 } from '../storage/uuid-v7.ts'
import type { Vault } from '../vault.ts'

let workspace: TestWorkspace
beforeEach(async () => {
  workspace = await testWorkspace()
})

const tag = (...add: string[]): BulkChange => ({ kind: 'tags', add, remove: [] })
const order = (ids: readonly string[], change: BulkChange, reason = '') => ({ ids, change, reason })

async function logged(vault: Vault, ...bodies: readonly Partial<IncidentBody>[]): Promise<string[]> {
  const records = bodies.map((body, at) => incidentDraft({ title: `Incident ${at + 1}`, ...body }))
  valueOf(await vault.commit({ records }))
  return records.map(({ id }) => id)
}
const bodyOf = async (vault: Vault, id = ''): Promise<IncidentBody | undefined> =>
  (await vault.record('incident', id))?.body
async function save(vault: Vault, id: string, body: Partial<IncidentBody>, reason = ''): Promise<void> {
  const now = await vault.record('incident', id)
  if (now === undefined) throw new Error('It is there')
  const draft = { kind: 'incident' as const, id, baseRev: now.rev, body: { ...now.body, ...body } }
  valueOf(await vault.commit({ records: [draft], ...(reason !== '' && { reason }) }))
}

test('what changes is changed in one commit, in the name and for the reason of whoever did it; the rest is told', async () => {
  await workspace.session(async (vault) => {
    const ids = await logged(vault, { tags: ['Water'] }, {}, { status: 'draft', tags: ['bridge'] })
    const before = vault.head.size
    const wanted = {
      changed: 2,
      left: [{ key: 'bulk.same.tags', count: 1, named: [{ id: ids[0], title: 'Incident 1' }] }],
    }
    const what = order([...ids, ids[1] ?? ''], tag('water'))
    expect(valueOf(await vault.bulk.check(what))).toMatchObject(wanted)
    expect(vault.head.size).toBe(before)
    expect(valueOf(await vault.bulk.run(what))).toMatchObject({ ...wanted, seq: before })
    expect(vault.head.size).toBe(before + 3) // one entry that tells of it, and two incidents
    expect((await bodyOf(vault, ids[0]))?.tags).toEqual(['Water'])
    expect((await bodyOf(vault, ids[2]))?.tags).toEqual(['bridge', 'water'])
    const last = (await vault.history(ids[1] ?? '')).at(-1)
    expect(last?.entry).toMatchObject({
      actor: vault.analyst.id,
      reason: 'Tags of 2 incidents changed at once.',
    })
  })
})

test('undone is what nobody changed since, word for word as it was; the rest is told by name', async () => {
  await workspace.session(async (vault) => {
    const ids = await logged(vault, { tags: ['old'] }, {}, {})
    const remove: BulkChange = { kind: 'tags', add: ['new'], remove: ['OLD'] }
    const { seq } = valueOf(await vault.bulk.run(order(ids, remove)))
    if (seq === null) throw new Error('Something was changed')
    await save(vault, ids[1] ?? '', { summary: 'Something else' })
    await save(vault, ids[2] ?? '', { summary: 'Something else' })
    await save(vault, ids[2] ?? '', { summary: '' })
    expect(valueOf(await vault.bulk.undo(seq))).toMatchObject({
      changed: 2,
      left: [{ key: 'bulk.changedSince', count: 1, named: [{ id: ids[1] }] }],
    })
    const tags = await Promise.all(ids.map(async (id) => (await bodyOf(vault, id))?.tags))
    expect(tags).toEqual([['old'], ['new'], []])
    const size = vault.head.size
    expect(valueOf(await vault.bulk.undo(seq))).toMatchObject({ changed: 0 })
    expect(vault.head.size).toBe(size)
    expect(await vault.bulk.undo(0)).toMatchObject({ failure: { code: 'not-found' } })
    expect(await vault.bulk.undo(1e9)).toMatchObject({ failure: { code: 'not-found' } })
  })
})

test('only steps are taken that lead on from where an incident stands; the way back is the way it came', async () => {
  await workspace.session(async (vault) => {
    const ids = await logged(vault, {}, { status: 'submitted' }, {})
    await save(vault, ids[2] ?? '', { status: 'withdrawn' }, 'Logged twice')
    const submit = order(ids, { kind: 'status', status: 'submitted' })
    const handedIn = valueOf(await vault.bulk.run(submit))
    expect(handedIn).toMatchObject({
      changed: 1,
      left: [
        { key: 'bulk.same.status', count: 1 },
        { key: 'status.step', status: 'withdrawn', count: 1, named: [{ id: ids[2] }] },
      ],
    })
    const own = order(ids, { kind: 'status', status: 'in-review' })
    expect(valueOf(await vault.bulk.check(own)).left).toMatchObject([
      { key: 'review.ownWork', count: 2 },
      { key: 'status.step', count: 1 },
    ])
    const withdraw = (reason: string) =>
      order(ids.slice(0, 1), { kind: 'status', status: 'withdrawn' }, reason)
    expect(await vault.bulk.run(withdraw(''))).toMatchObject({ failure: { code: 'invalid' } })
    const { seq } = valueOf(await vault.bulk.run(withdraw('Not of this workspace')))
    valueOf(await vault.bulk.undo(seq ?? 0))
    expect((await bodyOf(vault, ids[0]))?.status).toBe('submitted')
  })
})

test('incidents go to the end of a case, one that is there or a new one, and out of it again', async () => {
  await workspace.session(async (vault) => {
    const ids = await logged(vault, {}, {}, {})
    const known = caseDraft(ids.slice(0, 1))
    valueOf(await vault.commit({ records: [known] }))
    const entries = async (caseId: string) =>
      (await vault.record('case', caseId))?.body.incidents.map(({ incidentId, exhibit }) => [
        incidentId,
        exhibit,
      ])
    const into = order([...ids, uuidV7()], { kind: 'case', caseId: known.id, title: null })
    const { seq, left } = valueOf(await vault.bulk.run(into))
    expect(left).toMatchObject([
      { key: 'bulk.same.case', count: 1 },
      { key: 'bulk.gone', count: 1, named: [] },
    ])
    expect(await entries(known.id)).toEqual(ids.map((id, at) => [id, at + 1]))
    const current = await vault.record('case', known.id)
    const disclosure = [{ id: uuidV7(), incidentId: ids[2] ?? '', evidenceId: null, text: 'It contradicts.' }]
    valueOf(
      await vault.commit({
        records: [{ ...known, baseRev: 2, body: { ...(current?.body ?? known.body), disclosure } }],
      }),
    )
    expect(valueOf(await vault.bulk.undo(seq ?? 0))).toMatchObject({
      changed: 1,
      left: [{ key: 'bulk.disclosed', named: [{ id: ids[2] }] }],
    })
    expect(await entries(known.id)).toEqual([
      [ids[0], 1],
      [ids[2], 3],
    ])
    const fresh: BulkChange = { kind: 'case', caseId: uuidV7(), title: 'A new case' }
    valueOf(await vault.bulk.run(order(ids, fresh)))
    expect(await entries(fresh.caseId)).toEqual(ids.map((id, at) => [id, at + 1]))
    const nowhere: BulkChange = { kind: 'case', caseId: uuidV7(), title: null }
    expect(await vault.bulk.run(order(ids, nowhere))).toMatchObject({ failure: { code: 'not-found' } })
  })
})

test('a tag that names somebody is put nowhere, and what cannot take one more is told', async () => {
  await workspace.session(async (vault) => {
    const full = Array.from({ length: 50 }, (_, at) => `tag ${at}`)
    const ids = await logged(vault, {}, { tags: full })
    const names = [{ name: 'Oksana Petrenko', language: 'en' }]
    valueOf(await vault.commit({ records: [personDraft({ names })] }))
    const size = vault.head.size
    const named = valueOf(await vault.bulk.run(order(ids, tag('ask oksana petrenko'))))
    expect(named).toMatchObject({ changed: 0, seq: null })
    expect(named.left.map(({ key }) => key)).toEqual(['person.named', 'tags.tooMany'])
    expect(vault.head.size).toBe(size)
  })
})

test('cancelled while it is written, or locked, it leaves nothing', async () => {
  await workspace.session(async (vault) => {
    const ids = await logged(vault, ...Array.from({ length: 300 }, () => ({ summary: 'x'.repeat(2_000) })))
    const { size } = vault.head
    const abort = new AbortController()
    const run = vault.bulk.run(order(ids, tag('late')), {
      signal: abort.signal,
      onProgress: (stage, done, total) => void (stage === 'writing' && done === total && abort.abort()),
    })
    expect(await run).toMatchObject({ failure: { code: 'cancelled' } })
    expect(vault.head.size).toBe(size)
    expect((await bodyOf(vault, ids[0]))?.tags).toEqual([])
    valueOf(await vault.bulk.run(order(ids, tag('in time'))))
  })
  await workspace.session(async (vault) => {
    expect(await vault.verify()).toMatchObject({ ok: true })
  })
})
