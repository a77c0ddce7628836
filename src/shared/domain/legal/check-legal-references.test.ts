import { describe, expect, test } from 'vitest'
import { emptyIncident } from '../incident/defaults.ts'
import { incidentBody, type IncidentBody } from '../incident/schema.ts'
import { newClaim } from '../source/defaults.ts'
import { newTarget } from '../target/defaults.ts'
import type { ArticleId } from './article-ids.ts'
import type { LegalReference } from './schema.ts'

const id = (n: number) => `017fb6a5-e6ff-7000-8000-${String(n).padStart(12, '0')}`

const link = (article: ArticleId, more: Partial<LegalReference> = {}): LegalReference => ({
  id: id(1),
  article,
  paragraphs: '',
  role: 'primary',
  protectedPersonBasis: '',
  note: '',
  elements: [],
  ...more,
})

/** What the incident's own schema finds wrong, as `place key`. */
const wrong = (legalReferences: LegalReference[], more: Partial<IncidentBody> = {}): string[] =>
  incidentBody
    .safeParse({ ...emptyIncident(), title: 'Reported strike', ...more, legalReferences })
    .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []

const conflict = (conflictClassification: IncidentBody['conflictClassification']) => ({
  conflictClassification,
})
const atArticle = 'legalReferences.0.article'

describe('the kind of conflict', () => {
  test.each<[ArticleId, IncidentBody['conflictClassification'], string[]]>([
    ['rs-8-2-b-i', 'international', []],
    ['rs-8-2-b-i', 'occupation', []],
    ['rs-8-2-b-i', 'unclear', []],
    ['rs-8-2-b-i', 'non-international', [`${atArticle} law.conflict`]],
    ['rs-8-2-e-i', 'non-international', []],
    ['rs-8-2-e-i', 'unclear', []],
    ['rs-8-2-e-i', 'international', [`${atArticle} law.conflict`]],
    ['rs-8-2-c-i', 'occupation', [`${atArticle} law.conflict`]],
    ['rs-8-2-c-i', 'non-international', []],
    ['ap1-51', 'non-international', []],
    ['rs-30', 'international', []],
  ])('of %s in a conflict said to be %s: %j', (article, kind, expected) => {
    expect(wrong([link(article)], conflict(kind))).toEqual(expected)
  })

  test('keeps 8(2)(a) out of a conflict that is not international', () => {
    const reference = link('rs-8-2-a-i', { protectedPersonBasis: 'in the power of the other side' })
    expect(wrong([reference], conflict('non-international'))).toEqual([`${atArticle} law.conflict`])
    expect(wrong([reference], conflict('occupation'))).toEqual([])
  })
})

describe('the emblem', () => {
  const targets = (...emblems: ('yes' | 'no' | 'unknown')[]) => ({
    targets: emblems.map((emblem, n) => ({ ...newTarget(id(10 + n)), emblem })),
  })
  test.each<[string, Partial<IncidentBody>, string[]]>([
    ['no target recorded', {}, []],
    ['not known', targets('unknown'), []],
    ['shown by one of two', targets('no', 'yes'), []],
    ['not known of one of two', targets('no', 'unknown'), []],
    ['shown by none', targets('no'), [`${atArticle} law.emblem`]],
    ['shown by neither', targets('no', 'no'), [`${atArticle} law.emblem`]],
  ])('%s', (_, more, expected) => {
    expect(wrong([link('rs-8-2-b-xxiv')], more)).toEqual(expected)
    expect(wrong([link('rs-8-2-e-ii')], more)).toEqual(expected)
    expect(wrong([link('rs-8-2-b-ix')], more)).toEqual([])
  })
})

test.each<ArticleId>(['rs-8-2-a-i', 'rs-8-2-a-iii', 'rs-8-2-a-iv'])(
  '%s needs the basis of the protection',
  (article) => {
    const at = 'legalReferences.0.protectedPersonBasis law.protectedPerson'
    expect(wrong([link(article)])).toEqual([at])
    expect(wrong([link(article, { protectedPersonBasis: ' ' })])).toEqual([at])
    expect(wrong([link(article, { protectedPersonBasis: 'civilians in occupied territory' })])).toEqual([])
  },
)

test('an article is linked once', () => {
  const twice = [link('ap1-51'), link('ap1-52', { id: id(2) }), link('ap1-51', { id: id(3) })]
  expect(wrong(twice)).toEqual(['legalReferences.2.article law.twice'])
  expect(wrong(twice.slice(0, 2))).toEqual([])
  const parts = ['(2)', '(4)–(5)'].map((paragraphs, n) => link('ap1-51', { id: id(n), paragraphs }))
  expect(wrong(parts)).toEqual([])
})

describe('paragraphs', () => {
  const at = 'legalReferences.0.paragraphs'
  test.each(['', '(2)', '(4)–(5)', '(4)-(5)', '(1), (2)', '(3)(b)', '(2)(a)(iii)'])(
    '%j narrow an article',
    (paragraphs) => {
      expect(wrong([link('ap1-57', { paragraphs })])).toEqual([])
    },
  )
  test.each(['2', '(2', '(2)–', '(B)', ' (2)', '(2) and (3)'])('%j are none', (paragraphs) => {
    expect(wrong([link('ap1-57', { paragraphs })])).toEqual([`${at} law.paragraphs`])
  })
  test('of a war crime of the Rome Statute stand in its id', () => {
    expect(wrong([link('rs-8-2-b-iv', { paragraphs: '(1)' })])).toEqual([`${at} law.paragraphsOfCrime`])
  })
})

test('a war crime of the Rome Statute is never “no crime under that name”; a rule may be', () => {
  expect(wrong([link('rs-8-2-b-iv', { role: 'not-a-crime' })])).toEqual(['legalReferences.0.role law.role'])
  expect(wrong([link('ap1-85', { paragraphs: '(3)(b)', role: 'not-a-crime' })])).toEqual([])
})

describe('elements and their material', () => {
  const claim = { ...newClaim(id(20), id(21), 'en'), evidenceId: id(22) }
  const held = { claims: [claim], evidence: [{ evidenceId: id(23), note: '' }] }
  const element = (name: string, ...material: LegalReference['elements'][number]['material']) => ({
    element: name,
    material,
    note: '',
  })
  const item = (kind: 'claim' | 'evidence', n: number) => ({
    kind,
    id: id(n),
    support: 'contradicts' as const,
    note: '',
  })

  test('of this incident are kept', () => {
    const elements = [
      element('attack', item('claim', 20), item('evidence', 23)),
      element('context', item('evidence', 22)),
    ]
    expect(wrong([link('rs-8-2-b-i', { elements })], held)).toEqual([])
  })

  test.each<[string, LegalReference['elements'], string]>([
    ['an element of another article', [element('excess')], '0.element law.element'],
    ['an element twice', [element('attack'), element('attack')], '1.element law.element'],
    ['a claim that is not here', [element('attack', item('claim', 99))], '0.material.0.id law.material'],
    [
      'an item that is not here',
      [element('attack', item('claim', 20), item('evidence', 99))],
      '0.material.1.id law.material',
    ],
    ['a claim named as an item', [element('attack', item('evidence', 20))], '0.material.0.id law.material'],
  ])('%s is refused at its place', (_, elements, expected) => {
    expect(wrong([link('rs-8-2-b-i', { elements })], held)).toEqual([
      `legalReferences.0.elements.${expected}`,
    ])
  })
})
