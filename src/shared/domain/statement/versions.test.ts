import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statements } from './catalogue.ts'
import type { Statement } from './schema.ts'
import { categoryKey, findCategory, newestVersions } from './versions.ts'

const [first] = statements
if (!first) throw new Error('No statement ships')
/** A later version in which hospitals read otherwise and schools are gone. */
const second: Statement = {
  ...first,
  version: first.version + 1,
  categories: first.categories
    .filter(({ id }) => id !== 'school')
    .map((category) =>
      category.id === 'hospital'
        ? { ...category, label: 'Hospitals', official: { text: 'clinics', fidelity: 'verbatim' } }
        : category,
    ),
}
const other: Statement = { ...first, id: 'another-statement', version: 7 }
const link = (categoryId: string, catalogueVersion: number, statementId = first.id) => ({
  statementId,
  categoryId,
  catalogueVersion,
})

describe('versions of a statement side by side', () => {
  const atHand = [first, second, other]

  it('a link keeps the words it was made under when a later version is there', () => {
    expect(findCategory(atHand, link('hospital', first.version))?.label).toBe('Hospitals, medical units')
    expect(findCategory(atHand, link('hospital', second.version))?.label).toBe('Hospitals')
  })

  it('a category that a later version dropped is still found under its own', () => {
    expect(findCategory(atHand, link('school', first.version))?.label).toBe('Schools')
    expect(findCategory(atHand, link('school', second.version))).toBeUndefined()
  })

  it('the same id in another statement is another category', () => {
    expect(findCategory([first], link('hospital', 7, other.id))).toBeUndefined()
    expect(findCategory(atHand, link('hospital', 7, other.id))).toBe(
      other.categories.find(({ id }) => id === 'hospital'),
    )
  })

  it('new links are made under the newest version of each statement, whatever order they come in', () => {
    expect(newestVersions([first, second, other])).toEqual([second, other])
    expect(newestVersions([second, other, first])).toEqual([second, other])
  })
})

it('two links have the same key only when statement, version and category are the same', () => {
  const part = fc.constantFrom('a', 'a-1', '1', 'b')
  const ref = fc.record({
    statementId: part,
    categoryId: part,
    catalogueVersion: fc.integer({ min: 1, max: 3 }),
  })
  fc.assert(
    fc.property(ref, ref, (a, b) => {
      const same =
        a.statementId === b.statementId &&
        a.categoryId === b.categoryId &&
        a.catalogueVersion === b.catalogueVersion
      expect(categoryKey(a) === categoryKey(b)).toBe(same)
    }),
  )
})
