import { describe, expect, it, test } from 'vitest'
import { checkStructure } from './check-structure.ts'
import { statements } from './catalogue.ts'
import type { Statement } from './schema.ts'

const [statement] = statements
if (!statement) throw new Error('No statement ships')

describe('the shipped catalogue', () => {
  test.each(statements.map((each) => [each.id, each] as const))('%s is sound', (_, each) => {
    expect(checkStructure(each)).toEqual([])
  })

  it('has every category of the statement, in a fixed order', () => {
    expect(statement.categories.map(({ id, kind }) => `${id}: ${kind}`)).toEqual([
      'residential: object',
      'school: object',
      'hospital: object',
      'critical-infrastructure: object',
      'civilian-vehicle: object',
      'shopping-centre: object',
      'ambulance: object',
      'civilians-killed: harm',
      'civilians-wounded: harm',
      'indiscriminate: conduct',
      'deliberate: conduct',
      'unrelenting-violence: pattern',
      'terror: pattern',
      'other-atrocity: conduct',
    ])
  })

  test.each([
    ['residential', 856, 866, 'apartments'],
    ['school', 868, 875, 'schools'],
    ['hospital', 877, 886, 'hospitals'],
    ['critical-infrastructure', 888, 911, 'critical infrastructure'],
    ['civilian-vehicle', 913, 930, 'civilian vehicles'],
    ['shopping-centre', 932, 948, 'shopping centers'],
    ['ambulance', 953, 963, 'ambulances'],
    ['civilians-killed', 965, 1017, 'leaving thousands of innocent people dead or wounded'],
    ['civilians-wounded', 965, 1017, 'leaving thousands of innocent people dead or wounded'],
    ['indiscriminate', 241, 263, 'indiscriminate attacks'],
    ['deliberate', 298, 328, 'deliberately against civilians'],
    ['unrelenting-violence', 217, 237, 'unrelenting violence'],
    ['terror', 1302, 1353, 'intensified shelling to bend the will of the people'],
    ['other-atrocity', 276, 286, 'atrocities'],
  ])('%s stands at %i to %i', (id, start, end, exact) => {
    expect(statement.categories.find((category) => category.id === id)?.anchor).toEqual({ start, end, exact })
  })

  it('sends the law it names to counsel', () => {
    expect(statement.lawNote).toContain('counsel')
  })

  it('asks at least one question under every category', () => {
    expect(statement.categories.filter(({ hints }) => hints.length === 0)).toEqual([])
  })

  it('calls source words verbatim only when they are the official words', () => {
    for (const { anchor, official, fidelity } of statement.categories)
      expect(fidelity === 'verbatim').toBe(anchor.exact === official?.text)
  })

  it('lets only the pattern of violence stand as context alone, and gives both its places', () => {
    const context = statement.categories.filter((category) => category.contextOnly)
    expect(context.map((category) => [category.id, category.alsoAt.map((place) => place.start)])).toEqual([
      ['unrelenting-violence', [427]],
    ])
  })

  it.each([
    ['denials', 1163, 1203, 'Both attacks have been denied by Russia.'],
    ['comparators', 1253, 1289, 'Grozny, Chechnya and Aleppo in Syria'],
    ['women-and-children', 1580, 1608, 'including women and children'],
    ['statistical-report', 1684, 1719, 'more than 2,500 civilian casualties'],
  ])('derives %s from the record, at %i to %i', (shows, start, end, exact) => {
    expect(statement.asides.find((aside) => aside.shows === shows)?.anchor).toEqual({ start, end, exact })
  })

  it('keeps the sentences on denial, on the figure and on the courts among its passages', () => {
    const words = statement.passages.map((passage) => passage.anchor.exact).join('\n')
    for (const phrase of [
      'Both attacks have been denied by Russia.',
      'more than 2,500',
      'including women and children',
      'it will be the courts who will determine guilt or not',
    ]) {
      expect(words).toContain(phrase)
    }
    expect(statement.disclaimer).toContain('will be the courts who will determine guilt or not')
  })

  it('ships short quotes, not the article', () => {
    const shipped = statement.passages.reduce((sum, { anchor }) => sum + anchor.end - anchor.start, 0)
    expect(shipped / statement.source.codePoints).toBeLessThan(0.5)
  })
})

describe('a broken catalogue', () => {
  const withPassages = (passages: Statement['passages']): Statement => ({ ...statement, passages })

  it('is told that passages are out of order', () => {
    const [first, second, ...rest] = statement.passages
    if (!first || !second) throw new Error('Too few passages')
    expect(checkStructure(withPassages([second, first, ...rest]))).toEqual([
      { path: ['passages', 1, 'anchor'], key: 'passage.order' },
    ])
  })

  it('is told that a category points outside every passage', () => {
    const without = withPassages(statement.passages.filter((passage) => passage.id !== 'P6'))
    expect(checkStructure(without)).toEqual([
      { path: ['categories', 12, 'anchor'], key: 'anchor.outsidePassage' },
      { path: ['asides', 1, 'anchor'], key: 'anchor.outsidePassage' },
    ])
  })

  it('is told that words and offsets disagree, and that words are not the passage’s', () => {
    const categories = statement.categories.map((category) =>
      category.id === 'school'
        ? { ...category, anchor: { ...category.anchor, exact: 'skools!!' } }
        : category,
    )
    expect(checkStructure({ ...statement, categories })).toEqual([
      { path: ['categories', 1, 'anchor'], key: 'anchor.length' },
      { path: ['categories', 1, 'anchor'], key: 'anchor.outsidePassage' },
    ])
  })

  it('is told that an id came twice', () => {
    const [first] = statement.categories
    if (!first) throw new Error('No category')
    expect(checkStructure({ ...statement, categories: [...statement.categories, first] })).toEqual([
      { path: ['categories', 14, 'id'], key: 'id.twice' },
    ])
  })
})
