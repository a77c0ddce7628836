import { describe, expect, it, test } from 'vitest'
import { newFigure } from '../casualty/defaults.ts'
import type { ArticleId } from '../legal/article-ids.ts'
import { newClaim } from '../source/defaults.ts'
import { newTarget } from '../target/defaults.ts'
import { emptyIncident } from './defaults.ts'
import { incidentBody, type IncidentBody } from './schema.ts'
import { incidentSections, whatIsMissing } from './what-is-missing.ts'
import { verificationLeg, type VerificationStep } from '../verification-step/schema.ts'
import { sampleRecords } from '../sample/sample.ts'

const id = (end: number) => `019a0000-0000-7000-8000-${String(end).padStart(12, '0')}`
const link = (categoryId: string, rationale = 'Named in the report.') => ({
  statementId: 'us-secstate-2022-03-23',
  categoryId,
  catalogueVersion: 1,
  rationale,
  confidence: 'likely' as const,
  assertedBy: id(1),
  assertedAt: '2026-11-23T09:14:02.120Z',
})
const figure = (
  end: number,
  more: Partial<IncidentBody['casualties'][number]> = {},
): IncidentBody['casualties'][number] => ({
  ...newFigure(id(end), 'killed'),
  min: 3,
  max: 3,
  asOf: { sourceText: '24 March', instant: null },
  rule: 'as the source says',
  sourceIds: [id(9)],
  ...more,
})
const denial = (more: Partial<IncidentBody['denials'][number]> = {}): IncidentBody['denials'][number] => ({
  id: id(5),
  by: 'Russia',
  role: '',
  date: 'unknown',
  types: ['denies-unspecified'],
  words: '',
  language: 'en',
  sourceIds: [id(9)],
  covers: '',
  rebuttals: [
    {
      id: '017fb6a5-e6ff-7000-8000-0000000000aa',
      text: 'Contradicted by two witnesses.',
      sourceIds: [id(9)],
    },
  ],
  ...more,
})

const target = (more: Partial<IncidentBody['targets'][number]>): IncidentBody['targets'][number] => ({
  ...newTarget(id(8)),
  sourceIds: [id(9)],
  ...more,
})
const emblem = (said: 'yes' | 'no' | 'unknown') => target({ emblem: said })
const law = (
  article: ArticleId,
  supports: readonly ('supports' | 'contradicts' | 'neutral')[] = [],
  note = '',
): IncidentBody['legalReferences'][number] => ({
  id: id(6),
  article,
  paragraphs: '',
  role: 'primary',
  protectedPersonBasis: '',
  note: '',
  elements:
    supports.length === 0
      ? []
      : [
          {
            element: 'attack',
            material: supports.map((support) => ({ kind: 'claim', id: id(4), support, note: '' })),
            note,
          },
        ],
})

const step = (leg: VerificationStep['leg']): VerificationStep => ({
  id: id(20),
  leg,
  method: 'Compared with what was known before.',
  tool: '',
  result: 'inconclusive',
  note: '',
  analystId: id(1),
  on: 'unknown',
  evidenceIds: [],
})

const complete: IncidentBody = incidentBody.parse({
  ...emptyIncident(),
  title: 'Reported attack on a hospital',
  summary: 'A source reports an attack.',
  dates: [{ edtf: 'unknown', basis: 'No source gives a date.', window: null }],
  places: [
    {
      name: 'Mariupol',
      language: 'en',
      position: null,
      uncertaintyMeters: null,
      verbatim: '',
      publicationPrecision: 'exact',
      area: null,
      adminCode: '',
      control: { by: 'unknown', basis: '', sourceIds: [] },
    },
  ],
  categories: [link('hospital')],
  targets: [target({ emblem: 'yes' })],
  claims: [
    {
      ...newClaim(id(4), id(9), 'en'),
      states: 'It was shelled.',
      pinpoint: 'page 2',
    },
  ],
  denials: [denial()],
  denialSearch: 'found',
  evidence: [{ evidenceId: id(7), note: '' }],
  verificationSteps: verificationLeg.options.map(step),
} satisfies IncidentBody)

const position = { latitude: 47, longitude: 37 }
const controlled = (by: IncidentBody['places'][number]['control']['by']) => ({ by, basis: '', sourceIds: [] })
const claimedUse = { alleged: 'yes' as const, claimedBy: 'Russia', note: '', sourceIds: [] }
const ranged = { ruleKind: 'range' as const, rule: '' }
const perpetrator: IncidentBody['allegedPerpetrators'][number] = {
  id: id(30),
  side: 'russia',
  unit: '',
  basis: '',
  confidence: 'possible',
  sourceIds: [],
}

const keys = (more: Partial<IncidentBody>) => whatIsMissing({ ...complete, ...more }).map((gap) => gap.key)

describe('what is missing', () => {
  it('is nothing in a complete incident, though its date is unknown and it has no coordinates', () => {
    expect(whatIsMissing(complete)).toEqual([])
  })

  it('is, in a new incident, one gap after the other in the order of the form', () => {
    const gaps = whatIsMissing(emptyIncident())
    expect(gaps.map((gap) => gap.key)).toEqual([
      'missing.title',
      'missing.summary',
      'missing.date',
      'missing.place',
      'missing.category',
      'missing.claim',
      'missing.denialSearch',
      'missing.evidence',
      'missing.verification',
    ])
    const order = gaps.map((gap) => incidentSections.indexOf(gap.section))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(order).not.toContain(-1)
  })

  test.each<[string, Partial<IncidentBody>, string[]]>([
    ['a blank title', { title: '  ' }, ['missing.title']],
    ['a blank summary', { summary: '\n' }, ['missing.summary']],
    ['no date', { dates: [] }, ['missing.date']],
    [
      'a date without a basis',
      { dates: [{ edtf: '2022-03-16', basis: '', window: null }] },
      ['missing.dateBasis'],
    ],
    ['no place', { places: [] }, ['missing.place']],
    [
      'a place with neither name nor position',
      { places: complete.places.map((place) => ({ ...place, name: '' })) },
      ['missing.place'],
    ],
    [
      'a place with only a position',
      {
        places: complete.places.map((place) => ({
          ...place,
          name: '',
          position,
          control: { by: 'contested' as const, basis: 'two maps', sourceIds: [id(9)] },
        })),
      },
      [],
    ],
    [
      'a position, and nobody says who controlled the area',
      { places: complete.places.map((place) => ({ ...place, position, control: controlled('unknown') })) },
      ['missing.control'],
    ],
    [
      'control of the area said in words alone',
      {
        places: complete.places.map((place) => ({
          ...place,
          control: { ...controlled('russia'), basis: 'two maps' },
        })),
      },
      ['missing.controlBasis'],
    ],
    [
      'a place told by its outline alone',
      {
        places: complete.places.map((place) => ({
          ...place,
          name: '',
          area: [position, { latitude: 47.1, longitude: 37 }, { latitude: 47.1, longitude: 37.1 }],
        })),
      },
      [],
    ],
    [
      'control of the area said by a source',
      {
        places: complete.places.map((place) => ({
          ...place,
          position,
          control: { ...controlled('russia'), sourceIds: [id(9)] },
        })),
      },
      [],
    ],
    ['words about an object, and none described', { targets: [] }, ['missing.target']],
    ['words about conduct alone, and no object', { targets: [], categories: [link('indiscriminate')] }, []],
    [
      'medical words, and an emblem that nobody knows of',
      { targets: [emblem('yes'), emblem('unknown')] },
      ['missing.targetEmblem'],
    ],
    [
      'other words, and an emblem that nobody knows of',
      { categories: [link('school')], targets: [emblem('unknown')] },
      [],
    ],
    [
      'a target without a source',
      { targets: [target({ emblem: 'no', sourceIds: [] })] },
      ['missing.targetSource'],
    ],
    [
      'an alleged military use without a source',
      { targets: [target({ emblem: 'no', militaryUse: claimedUse })] },
      ['missing.militaryUseSource'],
    ],
    [
      'a target said not to have been in military use, without a source',
      { targets: [target({ emblem: 'no', militaryUse: { ...claimedUse, alleged: 'no' } })] },
      ['missing.militaryUseSource'],
    ],
    [
      'a method of attack without its basis',
      { attack: { ...complete.attack, method: 'missile' } },
      ['missing.weaponBasis'],
    ],
    [
      'a weapon without its basis',
      { attack: { ...complete.attack, weapon: 'FAB-500', weaponBasis: ' ' } },
      ['missing.weaponBasis'],
    ],
    [
      'a figure of no date',
      { casualties: [figure(2, { asOf: { sourceText: 'unknown', instant: null } })] },
      ['missing.figureAsOf'],
    ],
    [
      'a figure dated by an instant alone',
      { casualties: [figure(2, { asOf: { sourceText: 'unknown', instant: '2022-03-24T22:00:00.000Z' } })] },
      [],
    ],
    ['two figures with a kind of rule', { casualties: [figure(2, ranged), figure(3, ranged)] }, []],
    [
      'an alleged perpetrator without a basis',
      { allegedPerpetrators: [perpetrator] },
      ['missing.perpetratorBasis'],
    ],
    [
      'an alleged perpetrator with a basis and no source',
      { allegedPerpetrators: [{ ...perpetrator, basis: 'Seen by two.' }] },
      ['missing.perpetratorBasis'],
    ],
    [
      'an alleged perpetrator with a source and no basis',
      { allegedPerpetrators: [{ ...perpetrator, sourceIds: [id(9)] }] },
      ['missing.perpetratorBasis'],
    ],
    [
      'an alleged perpetrator with both',
      { allegedPerpetrators: [{ ...perpetrator, basis: 'Seen by two.', sourceIds: [id(9)] }] },
      [],
    ],
    ['nobody alleged', { allegedPerpetrators: [] }, []],
    ['no category', { categories: [] }, ['missing.category']],
    ['a category without a reason', { categories: [link('hospital', ' ')] }, ['missing.rationale']],
    [
      'only the pattern of violence',
      { categories: [link('unrelenting-violence')] },
      ['missing.categoryBesidesContext'],
    ],
    [
      'the pattern of violence beside another',
      { categories: [link('unrelenting-violence'), link('school')] },
      [],
    ],
    [
      'the pattern of violence beside a category of another statement',
      { categories: [link('unrelenting-violence'), { ...link('x'), statementId: 'other' }] },
      [],
    ],
    [
      'only a pattern that is more than context',
      { categories: [link('terror')] },
      ['missing.categoryBesidesContext'],
    ],
    ['killed civilians without a figure', { categories: [link('civilians-killed')] }, ['missing.figure']],
    ['killed civilians with one', { categories: [link('civilians-killed')], casualties: [figure(2)] }, []],
    ['a figure without a source', { casualties: [figure(2, { sourceIds: [] })] }, ['missing.figureSource']],
    ['one figure without a rule', { casualties: [figure(2, { rule: '' })] }, []],
    [
      'two figures, one without a rule',
      { casualties: [figure(2, { rule: '' }), figure(3)] },
      ['missing.figureRule'],
    ],
    [
      'figures of different harm without a rule',
      { casualties: [figure(2, { rule: '' }), figure(3, { harm: 'injured', rule: '' })] },
      [],
    ],
    ['no claim', { claims: [] }, ['missing.claim']],
    [
      'only a claim that contradicts',
      { claims: complete.claims.map((claim) => ({ ...claim, stance: 'contradicts' as const })) },
      ['missing.claim'],
    ],
    [
      'a claim that nobody could find',
      { claims: complete.claims.map((claim) => ({ ...claim, pinpoint: '', quote: ' ' })) },
      ['missing.pinpoint'],
    ],
    [
      'a claim with only a quote',
      { claims: complete.claims.map((claim) => ({ ...claim, pinpoint: '', quote: 'shelled' })) },
      [],
    ],
    ['no search for denials', { denials: [], denialSearch: 'not-searched' }, ['missing.denialSearch']],
    ['a search that found none', { denials: [], denialSearch: 'searched-none-found' }, []],
    [
      'a denial said to be found, and not recorded',
      { denials: [], denialSearch: 'found' },
      ['missing.denial'],
    ],
    ['a denial without a source', { denials: [denial({ sourceIds: [] })] }, ['missing.denialSource']],
    ['a denial without a rebuttal', { denials: [denial({ rebuttals: [] })] }, ['missing.rebuttal']],
    [
      'a rebuttal without a source',
      { denials: [denial({ rebuttals: denial().rebuttals.map((one) => ({ ...one, sourceIds: [] })) })] },
      ['missing.rebuttalSource'],
    ],
    ['no evidence', { evidence: [] }, ['missing.evidence']],
    ['no link to law', { legalReferences: [] }, []],
    [
      'the article on the emblem, and no target',
      { legalReferences: [law('rs-8-2-b-xxiv')], targets: [], categories: [link('indiscriminate')] },
      ['missing.emblem'],
    ],
    [
      'the article on the emblem, and nobody knows of one',
      {
        legalReferences: [law('rs-8-2-e-ii')],
        targets: [emblem('no'), emblem('unknown')],
        categories: [link('school')],
      },
      ['missing.emblem'],
    ],
    [
      'the article on the emblem, and one was shown',
      {
        legalReferences: [law('rs-8-2-b-xxiv')],
        targets: [emblem('unknown'), emblem('yes')],
        categories: [link('school')],
      },
      [],
    ],
    [
      'an element with something for it alone',
      { legalReferences: [law('rs-8-2-b-i', ['supports'])] },
      ['missing.contradicting'],
    ],
    [
      'an element with something for it and something that was looked at the other way',
      { legalReferences: [law('rs-8-2-b-i', ['supports', 'neutral'])] },
      [],
    ],
    [
      'an element with something for and against it',
      { legalReferences: [law('rs-8-2-b-i', ['supports', 'contradicts'])] },
      [],
    ],
    ['an element with something neutral', { legalReferences: [law('rs-8-2-b-i', ['neutral'])] }, []],
    [
      'an element for which it is said what was looked for against it',
      { legalReferences: [law('rs-8-2-b-i', ['supports'], 'No claim of a military use was found.')] },
      [],
    ],
    ['nothing done to verify it', { verificationSteps: [] }, ['missing.verification']],
    [
      'one leg of verification alone',
      { verificationSteps: [step('technical')] },
      ['missing.sourceLeg', 'missing.contentLeg'],
    ],
    [
      'two legs of verification',
      { verificationSteps: [step('source'), step('content')] },
      ['missing.technicalLeg'],
    ],
  ])('with %s', (_, more, expected) => {
    expect(keys(more)).toEqual(expected)
  })

  it('names each gap once, however often it occurs', () => {
    expect(keys({ casualties: [figure(2, { sourceIds: [] }), figure(3, { sourceIds: [] })] })).toEqual([
      'missing.figureSource',
    ])
  })

  it('in the sample is what the source document does not give', () => {
    const sample = sampleRecords({ analystId: id(1), now: '2026-11-23T09:14:02.120Z' })
    for (const record of sample) {
      if (record.kind !== 'incident') continue
      expect(whatIsMissing(record.body).map((gap) => gap.key)).toEqual([
        // The document names the hospital and describes it no further.
        ...(record.body.categories.some(({ categoryId }) => categoryId === 'hospital')
          ? ['missing.target']
          : []),
        'missing.rebuttal',
        'missing.evidence',
        'missing.verification',
      ])
    }
  })
})
