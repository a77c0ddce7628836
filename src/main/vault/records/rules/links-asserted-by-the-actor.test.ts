import { expect, test } from 'vitest'
import type { IncidentBody } from '#shared/domain/incident/schema.ts'
import { keepWords, merge } from '#shared/domain/duplicate/merge.ts'
import { restoredBody } from '#shared/domain/record/restored-body.ts'
import { asAnalyst, enterAnalyst, put } from '../../testing/another-analyst.ts'
import { linkTo } from '../../testing/category-link.ts'
import { incidentDraft } from '../../testing/records.ts'
import { refusedBy } from '../../testing/refused.ts'
import { testWorkspace } from '../../testing/workspace.ts'
import { uuidV7 } from '../../storage/uuid-v7.ts'
import type { UnlockedVault } from '../../unlocked-vault.ts'

type Links = IncidentBody['categories']
const revision = (id: string, baseRev: number, body: Partial<IncidentBody>) =>
  incidentDraft(body, { id, baseRev })

async function saved(vault: UnlockedVault, id: string) {
  const record = await vault.record('incident', id)
  if (record === undefined) throw new Error('not saved')
  return record
}

test('a link that is new or says something new is asserted by whoever saves it', async () => {
  const workspace = await testWorkspace()
  const another = await enterAnalyst(workspace, 'Petro Other')
  const theirs = linkTo('school', another, { rationale: 'A school.' })
  const { id, body } = incidentDraft({ categories: [theirs] })
  await asAnalyst(workspace, another, (ledger) => put(ledger, 'incident', id, body))
  await workspace.session(async (vault) => {
    for (const notMe of [another, uuidV7()])
      expect(await refusedBy(vault, [incidentDraft({ categories: [linkTo('school', notMe)] })])).toEqual([
        'categories.0 category.byAnother',
      ])
    const save = (baseRev: number, link: Links[number]) =>
      refusedBy(vault, [revision(id, baseRev, { categories: [link], title: `Title ${String(baseRev)}` })])
    const changes = [
      { rationale: 'No school.' },
      { confidence: 'certain' as const },
      { categoryId: 'hospital' },
      { assertedAt: '2022-03-23T10:00:00.001Z' },
    ]
    for (const change of changes)
      expect(await save(1, { ...theirs, ...change })).toEqual(['categories.0 category.byAnother'])
    expect(await save(1, theirs)).toEqual([])
    expect(await save(2, { ...theirs, rationale: 'No school.', assertedBy: vault.analyst.id })).toEqual([])
    expect(await save(3, theirs)).toEqual([]) // as in an earlier version
  })
})

test('links of another come along in a merge, also where both have the words, and its undoing brings them back', async () => {
  const workspace = await testWorkspace()
  const another = await enterAnalyst(workspace, 'Petro Other')
  const link = (categoryId: string, rationale: string) => linkTo(categoryId, another, { rationale })
  const a = incidentDraft({ categories: [link('school', 'Pupils.')] })
  const b = incidentDraft({ categories: [link('school', 'Teachers.'), link('hospital', 'Beds.')] })
  await asAnalyst(workspace, another, async (ledger) => {
    await put(ledger, 'incident', a.id, a.body)
    await put(ledger, 'incident', b.id, b.body)
  })
  await workspace.session(async (vault) => {
    const [stays, goes] = [await saved(vault, a.id), await saved(vault, b.id)]
    const merged = merge(stays, goes, keepWords, { mergedFrom: uuidV7(), mergedInto: uuidV7() })
    expect(merged.stays.categories.map(({ rationale }) => rationale)).toEqual([
      'Pupils.\n\nTeachers.',
      'Beds.',
    ])
    const forged = merged.stays.categories.map((one) => ({ ...one, rationale: `${one.rationale}!` }))
    const both = (body: IncidentBody) => [revision(a.id, 1, body), revision(b.id, 1, merged.goes)]
    expect(await refusedBy(vault, both({ ...merged.stays, categories: forged }), 'same')).toEqual([
      'categories.0 category.byAnother',
      'categories.1 category.byAnother',
    ])
    expect(await refusedBy(vault, both(merged.stays), 'same')).toEqual([])
    for (const before of [goes, stays]) {
      const restored = restoredBody(await saved(vault, before.id), before)
      expect(await refusedBy(vault, [revision(before.id, 2, restored)], 'undo')).toEqual([])
    }
    expect((await saved(vault, a.id)).body.categories).toEqual(stays.body.categories)
  })
})

test('a link is not dated ahead of the save', async () => {
  const workspace = await testWorkspace()
  await workspace.session(
    async (vault) => {
      const at = (assertedAt: string) =>
        refusedBy(vault, [
          incidentDraft({ categories: [linkTo('school', vault.analyst.id, { assertedAt })] }),
        ])
      expect(await at('2026-03-02T10:05:00.001Z')).toEqual(['categories.0 category.future'])
      expect(await at('2026-03-02T10:05:00.000Z')).toEqual([])
    },
    { clock: { now: () => '2026-03-02T10:00:00.000Z' } },
  )
})
