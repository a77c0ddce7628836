import { expect, test } from 'vitest'
import { statements } from '#shared/domain/statement/catalogue.ts'
import { incidentDraft } from '../../testing/records.ts'
import { testWorkspace, valueOf } from '../../testing/workspace.ts'

test('a pattern alone is kept in a draft, and handed in only beside another category', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const [statement] = statements
    const link = (contextOnly: boolean) => ({
      statementId: statement?.id ?? '',
      categoryId: statement?.categories.find((one) => one.contextOnly === contextOnly)?.id ?? '',
      catalogueVersion: statement?.version ?? 1,
      rationale: 'As reported.',
      confidence: 'likely' as const,
      assertedBy: vault.analyst.id,
      assertedAt: '2022-03-23T10:00:00.000Z',
    })
    const draft = incidentDraft({ categories: [link(true)] })
    const { id } = draft
    valueOf(await vault.commit({ records: [draft] }))
    const handedIn = (categories: ReturnType<typeof link>[]) =>
      vault.commit({ records: [incidentDraft({ categories, status: 'submitted' }, { id, baseRev: 1 })] })
    expect(await handedIn([link(true)])).toMatchObject({
      failure: {
        issues: [{ path: ['records', 0, 'body', 'categories'], key: 'category.contextOnly' }],
      },
    })
    valueOf(await handedIn([link(true), link(false)]))
  })
})
