import { expect, test } from 'vitest'
import { statements } from '#shared/domain/statement/catalogue.ts'
import { uuidV7 } from '../../storage/uuid-v7.ts'
import { incidentDraft } from '../../testing/records.ts'
import { testWorkspace } from '../../testing/workspace.ts'

const [shipped] = statements
if (!shipped) throw new Error('No statement ships')
const loaded = {
  ...shipped,
  id: 'another-statement',
  categories: shipped.categories.map((category) => ({ ...category, describe: category.id === 'school' })),
}
const link = (statementId: string, categoryId: string, rationale: string) => ({
  statementId,
  categoryId,
  catalogueVersion: 1,
  rationale,
  confidence: 'likely' as const,
  assertedBy: uuidV7(),
  assertedAt: '2022-03-23T10:00:00.000Z',
})

test('words that say too little alone need a description, also those of a statement loaded from a file', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    await vault.commit({ records: [{ kind: 'statement', id: uuidV7(), baseRev: null, body: loaded }] })
    const saved = (rationale: string) => {
      const assertedBy = vault.analyst.id
      const links = [link(shipped.id, 'school', ''), link(shipped.id, 'other-atrocity', rationale)]
      const categories = [...links, link(loaded.id, 'school', rationale)]
      const own = categories.map((one) => ({ ...one, assertedBy }))
      return vault.commit({ records: [incidentDraft({ categories: own })] })
    }
    expect(await saved('')).toMatchObject({
      ok: false,
      failure: {
        issues: [1, 2].map((index) => ({
          path: ['records', 0, 'body', 'categories', index, 'rationale'],
          key: 'category.description',
        })),
      },
    })
    expect(await saved('People held in a cellar.')).toMatchObject({ ok: true })
  })
})
