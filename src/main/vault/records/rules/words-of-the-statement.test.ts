import { expect, test } from 'vitest'
import { statements } from '#shared/domain/statement/catalogue.ts'
import { asAnalyst, put } from '../../testing/another-analyst.ts'
import { linkTo } from '../../testing/category-link.ts'
import { incidentDraft } from '../../testing/records.ts'
import { refusedBy } from '../../testing/refused.ts'
import { testWorkspace } from '../../testing/workspace.ts'
import { uuidV7 } from '../../storage/uuid-v7.ts'

const [shipped] = statements
if (!shipped) throw new Error('No statement ships')

test('words that the statement does not have in that version are refused, and taken once that version is loaded', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const me = vault.analyst.id
    const [school, newer] = [linkTo('school', me), linkTo('hospital', me, { catalogueVersion: 2 })]
    const other = linkTo('school', me, { statementId: 'another' })
    const categories = [school, linkTo('schoool', me), newer, other]
    expect(await refusedBy(vault, [incidentDraft({ categories })])).toEqual([
      'categories.1 category.unknown',
      'categories.2 category.unknown',
      'categories.3 category.unknown',
    ])
    const loaded = (body: Partial<typeof shipped>) =>
      ({ kind: 'statement', id: uuidV7(), baseRev: null, body: { ...shipped, ...body } }) as const
    const along = [loaded({ version: 2 }), loaded({ id: 'another' })]
    expect(await refusedBy(vault, [...along, incidentDraft({ categories: [school, newer, other] })])).toEqual(
      [],
    )
  })
})

test('the same words in the same version are linked once', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const me = vault.analyst.id
    const twice = [
      linkTo('school', me),
      linkTo('hospital', me),
      linkTo('school', me, { rationale: 'Again.' }),
    ]
    expect(await refusedBy(vault, [incidentDraft({ categories: twice })])).toEqual([
      'categories.2 category.twice',
    ])
    expect(await refusedBy(vault, [incidentDraft({ categories: twice.slice(0, 2) })])).toEqual([])
  })
})

test('what was saved before these rules can be written on, and gets no further such link', async () => {
  const workspace = await testWorkspace()
  const { id, body } = incidentDraft()
  const someone = uuidV7()
  const old = [linkTo('gone', someone), linkTo('school', someone), linkTo('school', someone)]
  const saved = { ...body, categories: old }
  await asAnalyst(workspace, undefined, (ledger) => put(ledger, 'incident', id, saved))
  await workspace.session(async (vault) => {
    const me = vault.analyst.id
    const edited = (baseRev: number, categories: typeof old, title = 'Other words') =>
      incidentDraft({ ...saved, title, categories }, { id, baseRev })
    expect(await refusedBy(vault, [edited(1, old)])).toEqual([])
    const worse = [...old, linkTo('lost', me), linkTo('hospital', me), linkTo('hospital', me)]
    expect(await refusedBy(vault, [edited(2, worse)])).toEqual([
      'categories.3 category.unknown',
      'categories.5 category.twice',
    ])
    expect(await refusedBy(vault, [edited(2, [])])).toEqual([])
    expect(await refusedBy(vault, [edited(3, old, saved.title)])).toEqual([])
  })
})
