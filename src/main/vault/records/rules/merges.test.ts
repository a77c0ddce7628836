import { expect, test } from 'vitest'
import { keepWords, merge } from '#shared/domain/duplicate/merge.ts'
import { restoredBody } from '#shared/domain/record/restored-body.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Relation } from '#shared/domain/relation/schema.ts'
import { claimOf, incidentDraft, personDraft, sourceDraft } from '../../testing/records.ts'
import { testWorkspace, valueOf } from '../../testing/workspace.ts'
import { uuidV7 } from '../../storage/uuid-v7.ts'
import type { UnlockedVault } from '../../unlocked-vault.ts'

type Incident = StoredRecord<'incident'>
const relation = (type: Relation['type'], incidentId: string): Relation => ({
  id: uuidV7(),
  type,
  incidentId,
  note: '',
})
const draftOf = ({ id, rev }: Incident, body: Incident['body']) => incidentDraft(body, { id, baseRev: rev })

async function saved(vault: UnlockedVault, id: string): Promise<Incident> {
  const record = await vault.record('incident', id)
  if (record === undefined) throw new Error('not saved')
  return record
}

/** Two incidents with a claim each, by one source. */
async function two(vault: UnlockedVault) {
  const source = sourceDraft()
  const drafts = [0, 1].map(() => incidentDraft({ claims: [claimOf(source.id)] }))
  valueOf(await vault.commit({ records: [source, ...drafts] }))
  const [a, b] = await Promise.all(drafts.map(({ id }) => saved(vault, id)))
  if (a === undefined || b === undefined) throw new Error('not saved')
  return { stays: a, goes: b }
}

async function mergeIn(vault: UnlockedVault, { stays, goes }: { stays: Incident; goes: Incident }) {
  const merged = merge(stays, goes, keepWords, { mergedFrom: uuidV7(), mergedInto: uuidV7() })
  valueOf(
    await vault.commit({
      records: [draftOf(stays, merged.stays), draftOf(goes, merged.goes)],
      reason: 'the same',
    }),
  )
  return { stays: await saved(vault, stays.id), goes: await saved(vault, goes.id) }
}

const keysOf = (refused: Awaited<ReturnType<UnlockedVault['commit']>>) =>
  refused.ok ? [] : (refused.failure.issues ?? []).map(({ path, key }) => `${path.slice(3).join('.')} ${key}`)

test('two incidents become one in one commit, and both keep their history', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const merged = await mergeIn(vault, await two(vault))
    expect(merged.stays.body).toMatchObject({ status: 'draft', claims: [{}, {}] })
    expect(merged.goes.body).toMatchObject({ status: 'merged', claims: [{}] })
    for (const { id } of [merged.stays, merged.goes]) {
      const history = await vault.history(id)
      expect(history.map(({ entry }) => entry.reason)).toEqual([undefined, 'the same'])
    }
  })
})

test('a merge is undone by bringing back first the one that went, then the one that stayed', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const before = await two(vault)
    const { stays, goes } = await mergeIn(vault, before)
    const early = await vault.commit({
      records: [draftOf(stays, restoredBody(stays, before.stays))],
      reason: 'undo',
    })
    expect(keysOf(early)).toEqual(['relations merge.stands'])
    valueOf(await vault.commit({ records: [draftOf(goes, restoredBody(goes, before.goes))], reason: 'undo' }))
    valueOf(
      await vault.commit({ records: [draftOf(stays, restoredBody(stays, before.stays))], reason: 'undo' }),
    )
    expect((await saved(vault, stays.id)).body).toEqual(before.stays.body)
    expect((await saved(vault, goes.id)).body).toEqual(before.goes.body)
  })
})

test('half a merge is refused, whichever half', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const { stays, goes } = await two(vault)
    const { size } = vault.head
    const merged = merge(stays, goes, keepWords, { mergedFrom: uuidV7(), mergedInto: uuidV7() })
    expect(keysOf(await vault.commit({ records: [draftOf(goes, merged.goes)] }))).toEqual([
      'relations.0.incidentId merge.back',
    ])
    expect(keysOf(await vault.commit({ records: [draftOf(stays, merged.stays)] }))).toEqual([
      'relations.0.incidentId merge.from',
    ])
    expect(vault.head.size).toBe(size)
  })
})

test('merged is said exactly together with into which', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const { stays, goes } = await two(vault)
    expect(
      keysOf(await vault.commit({ records: [draftOf(goes, { ...goes.body, status: 'merged' })] })),
    ).toEqual(['status merge.into'])
    const told = { ...goes.body, relations: [relation('merged-into', stays.id)] }
    expect(keysOf(await vault.commit({ records: [draftOf(goes, told)] }))).toEqual(['status merge.status'])
    const twice = {
      ...goes.body,
      status: 'merged' as const,
      relations: [relation('merged-into', stays.id), relation('merged-into', uuidV7())],
    }
    const third = incidentDraft()
    twice.relations[1] = relation('merged-into', third.id)
    expect(keysOf(await vault.commit({ records: [third, draftOf(goes, twice)] }))).toEqual([
      'relations.1.incidentId merge.one',
    ])
  })
})

test('nothing is merged into what was merged itself, nor two into each other', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const { goes } = await mergeIn(vault, await two(vault))
    const third = incidentDraft()
    valueOf(await vault.commit({ records: [third] }))
    const late = await saved(vault, third.id)
    const into = { ...late.body, status: 'merged' as const, relations: [relation('merged-into', goes.id)] }
    expect(keysOf(await vault.commit({ records: [draftOf(late, into)] }))).toEqual([
      'relations.0.incidentId merge.target',
    ])

    const pair = await two(vault)
    const each = [pair.stays, pair.goes].map((one, at) => {
      const other = at === 0 ? pair.goes.id : pair.stays.id
      return draftOf(one, {
        ...one.body,
        status: 'merged',
        relations: [relation('merged-into', other), relation('merged-from', other)],
      })
    })
    expect(keysOf(await vault.commit({ records: each }))).toContain('relations.0.incidentId merge.target')
  })
})

test('a merged incident is not written on as if it stood', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const { goes } = await mergeIn(vault, await two(vault))
    const edited = { ...goes.body, status: 'draft' as const, title: 'Written on' }
    expect(keysOf(await vault.commit({ records: [draftOf(goes, edited)] }))).toEqual(['status merge.status'])
  })
})

test('who is in both, or was linked under an earlier code name, is no obstacle to a merge', async () => {
  const workspace = await testWorkspace()
  const person = personDraft()
  const { id, body } = person
  const linked = incidentDraft({
    persons: [{ personId: id, codeName: body.codeName, role: 'witness', note: '' }],
  })
  const other = incidentDraft()
  await workspace.session(async (vault) => {
    valueOf(await vault.commit({ records: [person, linked, other] }))
    valueOf(await vault.commit({ records: [personDraft({ codeName: 'W-18' }, { id, baseRev: 1 })] }))
    const pair = { stays: await saved(vault, other.id), goes: await saved(vault, linked.id) }
    const { stays } = await mergeIn(vault, pair)
    expect(stays.body.persons).toMatchObject([{ personId: id, codeName: body.codeName }])
  })
})
