import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyIncident } from '../incident/defaults.ts'
import { statements } from '../statement/catalogue.ts'
import { suggestedArticle, type SuggestedArticle } from '../statement/schema.ts'
import { newTarget } from '../target/defaults.ts'
import { articleIds, type ArticleId } from './article-ids.ts'
import { isRomeStatuteCrime } from './articles.ts'
import { checkLegalReferences } from './check-legal-references.ts'
import { conflictClassification } from './conflict.ts'
import { offeredArticles } from './suggestions.ts'

const categories = statements.flatMap((statement) => statement.categories)
const legalOf = (id: string) => categories.filter((category) => category.id === id)
const unclear = { conflictClassification: 'unclear', targets: [] } as const
const suggested = (article: ArticleId, more: Partial<SuggestedArticle> = {}): SuggestedArticle => ({
  article,
  role: 'primary',
  paragraphs: '',
  condition: '',
  ...more,
})

describe('articles on offer', () => {
  test('are each there once, in their strongest role, with every reason', () => {
    const offered = offeredArticles(
      [
        { label: 'A', legal: [suggested('rs-8-2-b-i', { role: 'alternative' }), suggested('ap1-51')] },
        { label: 'B', legal: [suggested('rs-8-2-b-i', { condition: 'for the occupants' })] },
      ],
      unclear,
    )
    expect(offered.map(({ article, role }) => `${article} ${role}`)).toEqual([
      'rs-8-2-b-i primary',
      'ap1-51 primary',
    ])
    expect(offered[0]?.reasons).toEqual([
      { category: 'A', condition: '' },
      { category: 'B', condition: 'for the occupants' },
    ])
  })

  test('of a hospital leave the emblem out once it is known that none was shown', () => {
    const articlesFor = (emblem: 'no' | 'unknown') =>
      offeredArticles(legalOf('hospital'), {
        conflictClassification: 'international',
        targets: [{ ...newTarget('x'), emblem }],
      }).map(({ article }) => article)
    expect(articlesFor('unknown')).toContain('rs-8-2-b-xxiv')
    expect(articlesFor('no')).not.toContain('rs-8-2-b-xxiv')
    expect(articlesFor('no')).toContain('rs-8-2-b-ix')
  })

  test('are the twins in a conflict that is not international, and nothing where there is none', () => {
    const offered = offeredArticles(legalOf('hospital'), {
      conflictClassification: 'non-international',
      targets: [],
    }).filter(({ article }) => isRomeStatuteCrime(article))
    expect(offered.map(({ article }) => article)).toEqual(['rs-8-2-e-iv', 'rs-8-2-e-ii', 'rs-8-2-e-i'])
  })

  test('say of an indiscriminate attack that the rule is no crime of the Rome Statute', () => {
    const offered = offeredArticles(legalOf('indiscriminate'), unclear)
    expect(
      offered.filter(({ role }) => role === 'not-a-crime').map((one) => one.article + one.paragraphs),
    ).toEqual(['ap1-51(4)–(5)', 'ap1-85(3)(b)'])
  })
})

test('what is on offer can always be linked, once the basis of the protection is named', () => {
  const legal: fc.Arbitrary<SuggestedArticle> = fc
    .record({
      article: fc.constantFrom(...articleIds),
      role: fc.constantFrom('primary', 'alternative', 'context', 'not-a-crime'),
      paragraphs: fc.constantFrom('', '(2)', '(4)–(5)'),
      condition: fc.constant(''),
    })
    .filter((made) => suggestedArticle.safeParse(made).success)
  const category = fc.oneof(
    fc.constantFrom(...categories),
    fc.record({ label: fc.string(), legal: fc.array(legal, { maxLength: 8 }) }),
  )
  const emblem = fc.constantFrom('yes', 'no', 'unknown')
  fc.assert(
    fc.property(
      fc.array(category, { maxLength: 5 }),
      fc.constantFrom(...conflictClassification.options),
      fc.array(emblem, { maxLength: 3 }),
      (linked, conflict, emblems) => {
        const facts = {
          conflictClassification: conflict,
          targets: emblems.map((one) => ({ ...newTarget('x'), emblem: one })),
        }
        const legalReferences = offeredArticles(linked, facts).map(({ article, paragraphs, role }, n) => ({
          id: String(n),
          article,
          paragraphs,
          role,
          protectedPersonBasis: 'civilians in the power of the other side',
          note: '',
          elements: [],
        }))
        expect(checkLegalReferences({ ...emptyIncident(), ...facts, legalReferences })).toEqual([])
      },
    ),
  )
})

test('a catalogue cannot say that a war crime of the Rome Statute is none, nor narrow it', () => {
  const keys = (more: Partial<SuggestedArticle>) =>
    suggestedArticle.safeParse(suggested('rs-8-2-b-iv', more)).error?.issues.map(({ message }) => message)
  expect(keys({})).toBeUndefined()
  expect(keys({ role: 'not-a-crime' })).toEqual(['law.role'])
  expect(keys({ paragraphs: '(1)' })).toEqual(['law.paragraphsOfCrime'])
})
