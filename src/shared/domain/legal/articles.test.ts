import { describe, expect, test } from 'vitest'
import { articleIds, type ArticleId } from './article-ids.ts'
import { articleLabel } from './article-label.ts'
import { articles, counterpartOf, isRomeStatuteCrime, twinOf } from './articles.ts'

const all = articleIds.map((id) => [id, articles[id]] as const)

describe('the closed list', () => {
  test.each(all)('%s has a label and a title, and never speaks of a violation', (id, { title, remark }) => {
    expect(articleLabel(id)).toMatch(
      /^(Rome Statute|Geneva Convention I|Geneva Convention IV|Additional Protocol I) \d+/,
    )
    expect(title.trim().length).toBeGreaterThan(5)
    expect(`${title} ${remark}`).not.toMatch(/violat|guilt/i)
  })

  test('has elements that call nobody a perpetrator who is not alleged to be one', () => {
    const texts = all.flatMap(([, { elements }]) => elements.map(({ text }) => text))
    expect(texts.filter((text) => /alleged perpetrator/i.test(text)).length).toBeGreaterThan(0)
    expect(texts.filter((text) => /(?<!alleged )perpetrator/i.test(text))).toEqual([])
  })

  test.each<[ArticleId, string, string]>([
    ['rs-8-2-b-xxiv', '', 'Rome Statute 8(2)(b)(xxiv)'],
    ['rs-30', '', 'Rome Statute 30'],
    ['gc1-19', '', 'Geneva Convention I 19'],
    ['gc4-147', '', 'Geneva Convention IV 147'],
    ['ap1-51', '(4)–(5)', 'Additional Protocol I 51(4)–(5)'],
    ['ap1-85', '(3)(b)', 'Additional Protocol I 85(3)(b)'],
  ])('%s with “%s” is cited as %s', (id, paragraphs, label) => {
    expect(articleLabel(id, paragraphs)).toBe(label)
  })

  test('labels are told apart', () => {
    expect(new Set(articleIds.map((id) => articleLabel(id))).size).toBe(articleIds.length)
  })
})

describe('the war crimes of the Rome Statute', () => {
  const crimes = all.filter(([id]) => id.startsWith('rs-8-2-'))

  test('are those with a limit to one kind of conflict', () => {
    expect(articleIds.filter(isRomeStatuteCrime)).toEqual(crimes.map(([id]) => id))
  })

  test.each(crimes)(
    '%s has elements, each once, that end with the context and the awareness of it',
    (id, article) => {
      const ids = article.elements.map((element) => element.id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.length).toBeGreaterThanOrEqual(4)
      expect(ids.slice(-2)).toEqual(['context', 'aware-context'])
      for (const element of ids) expect(element).toMatch(/^[a-z0-9-]{1,60}$/)
      expect(article.conflict).toBe(/^rs-8-2-[ab]-/.test(id) ? 'international' : 'non-international')
    },
  )

  test('only 8(2)(a) needs a protected person, only the two on emblems an emblem', () => {
    const needing = (need: string) => crimes.flatMap(([id, { needs }]) => (needs === need ? [id] : []))
    expect(needing('protected-person')).toEqual(['rs-8-2-a-i', 'rs-8-2-a-iii', 'rs-8-2-a-iv'])
    expect(needing('emblem')).toEqual(['rs-8-2-b-xxiv', 'rs-8-2-e-ii'])
  })

  test('have the twins that the Statute gives them, and no others', () => {
    const twins = crimes.flatMap(([id]) => {
      const twin = twinOf(id)
      return twin === undefined ? [] : [`${id} ~ ${twin}`]
    })
    expect(twins).toEqual([
      'rs-8-2-a-i ~ rs-8-2-c-i',
      'rs-8-2-a-iii ~ rs-8-2-c-i',
      'rs-8-2-b-i ~ rs-8-2-e-i',
      'rs-8-2-b-iii ~ rs-8-2-e-iii',
      'rs-8-2-b-ix ~ rs-8-2-e-iv',
      'rs-8-2-b-xiii ~ rs-8-2-e-xii',
      'rs-8-2-b-xxiv ~ rs-8-2-e-ii',
      'rs-8-2-b-xxv ~ rs-8-2-e-xix',
    ])
  })

  test('share what they ask of the conduct with their twin of part (b)', () => {
    for (const [id, twin] of crimes)
      for (const other of twin.twinOf.filter((one) => one.startsWith('rs-8-2-b-')))
        expect(articles[other].elements.slice(0, -2), id).toEqual(twin.elements.slice(0, -2))
  })

  test('have a counterpart that what is named for their elements can move to, and back', () => {
    const counterparts = crimes.flatMap(([id]) => counterpartOf(id) ?? [])
    expect(counterparts).toHaveLength(12)
    for (const id of counterparts) expect(counterpartOf(counterpartOf(id) ?? 'rs-30')).toBe(id)
    expect(counterpartOf('rs-8-2-a-i')).toBeUndefined()
    expect(counterpartOf('rs-30')).toBeUndefined()
  })
})
