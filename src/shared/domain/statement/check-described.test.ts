import { expect, test } from 'vitest'
import { statements } from './catalogue.ts'
import { checkDescribed } from './check-described.ts'

const link = (categoryId: string, rationale: string, catalogueVersion = 1) => ({
  statementId: 'us-secstate-2022-03-23',
  categoryId,
  catalogueVersion,
  rationale,
})
const issue = (index: number) => ({ path: [index, 'rationale'], key: 'category.description' })

test('of the words of the statement, only other atrocities need a description', () => {
  const ids = statements.flatMap(({ categories }) => categories.map(({ id }) => id))
  const links = ids.map((id) => link(id, ' '))
  expect(checkDescribed(links, statements)).toEqual([issue(ids.indexOf('other-atrocity'))])
})

test('a description is enough, and a version that is not at hand asks for nothing', () => {
  const links = [link('other-atrocity', 'People held in a cellar.'), link('other-atrocity', '', 2)]
  expect(checkDescribed(links, statements)).toEqual([])
})
