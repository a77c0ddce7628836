import { describe, expect, it, test } from 'vitest'
import { articleIds } from '../legal/article-ids.ts'
import { articleParts } from '../legal/article-label.ts'
import { statements } from './catalogue.ts'
import { legalInWords } from './legal-in-words.ts'

const categories = statements.flatMap((statement) => statement.categories)
const said = (id: string) => {
  const category = categories.find((each) => each.id === id)
  return category && legalInWords(category)
}

describe('the law under a category, in words', () => {
  test.each([
    [
      'hospital',
      'May be relevant to Rome Statute 8(2)(b)(ix), 8(2)(b)(xxiv) (only if the emblem was used). Alternatively Rome Statute 8(2)(b)(ii), 8(2)(b)(i), 8(2)(b)(iv). As context Geneva Convention IV 18, 19, 20, Additional Protocol I 12, 13.',
    ],
    [
      'indiscriminate',
      'There is no Rome Statute crime of this name. May be relevant to Additional Protocol I 51(4)–(5), 85(3)(b). Alternatively Rome Statute 8(2)(b)(i) (as which it is pleaded), 8(2)(b)(iv) (as which it is pleaded).',
    ],
    ['other-atrocity', 'The analyst picks the article that may be relevant.'],
  ])('%s', (id, words) => expect(said(id)).toBe(words))

  it('never says that an article was violated', () => {
    for (const category of categories) expect(legalInWords(category)).not.toMatch(/violat|guilt|breach/i)
  })
})

test('every article of the closed list is cited by instrument and number', () => {
  const cited = articleIds.map((id) => Object.values(articleParts(id)).join(' '))
  expect(cited).toContain('Rome Statute 8(2)(b)(xxiv)')
  expect(cited).toContain('Geneva Convention IV 147')
  for (const each of cited)
    expect(each).toMatch(/^(Rome Statute|Geneva Convention I?V?|Additional Protocol I) \d+(\([0-9a-z]+\))*$/)
})
