import { describe, expect, it } from 'vitest'
import { unknownAttack } from '../domain/attack/defaults.ts'
import { buildDossier } from './build.ts'
import type { LimitCode } from './schema/limit.ts'
import type { LegalReference } from '../domain/legal/schema.ts'
import type { Target } from '../domain/target/schema.ts'
import type { VerificationStep } from '../domain/verification-step/schema.ts'
import { caseDepth, depth } from './testing/depth.ts'
import { exampleInput, inputOf } from './testing/example.ts'
import {
  ANALYST,
  category,
  claim,
  custodyEvent,
  denial,
  evidence,
  figure,
  idOf,
  incident,
  place,
  recordIdOf,
} from './testing/builders.ts'

type Body = Parameters<typeof incident>[1]

const step = (leg: VerificationStep['leg']): VerificationStep => ({
  id: idOf(40, ['source', 'technical', 'content'].indexOf(leg)),
  leg,
  method: 'Looked at it',
  tool: '',
  result: 'supports',
  note: '',
  analystId: ANALYST,
  on: '2022-03-23',
  evidenceIds: [],
})

const dated = (n: number, over: Parameters<typeof figure>[1] = {}) =>
  figure(n, {
    asOf: { sourceText: '9 March', instant: null },
    sourceIds: [recordIdOf('source', 1)],
    ...over,
  })

/** An incident that leaves nothing to find. */
const complete: NonNullable<Body> = {
  status: 'accepted',
  summary: 'Two reports describe a strike.',
  assessment: 'The reports agree.',
  dates: [{ edtf: '2022-03-09', basis: 'Both reports say so.', window: null }],
  places: [place()],
  categories: [category('hospital')],
  casualties: [dated(1)],
  claims: [
    claim(1, recordIdOf('source', 1), { pinpoint: 'page 2' }),
    claim(2, recordIdOf('source', 3), { quote: 'It was hit.' }),
  ],
  denials: [],
  denialSearch: 'searched-none-found',
  verificationSteps: [step('source'), step('technical'), step('content')],
  evidence: [{ evidenceId: recordIdOf('evidence', 1), note: '' }],
}

const [target] = depth.targets ?? []
if (target === undefined) throw new Error('The example has no target')
const militaryUse = (over: Partial<Target['militaryUse']>): Target[] => [
  { ...target, militaryUse: { ...target.militaryUse, ...over } },
]

const reference = (support: 'supports' | 'contradicts' | 'neutral'): LegalReference => ({
  id: idOf(41, 1),
  article: 'rs-8-2-b-ix',
  paragraphs: '',
  role: 'primary',
  protectedPersonBasis: '',
  note: '',
  elements: [
    {
      element: 'object',
      note: '',
      material: [
        { kind: 'claim', id: idOf(21, 1), support: 'supports', note: '' },
        ...(support === 'supports' ? [] : [{ kind: 'claim' as const, id: idOf(21, 2), support, note: '' }]),
      ],
    },
  ],
})

const outline = [47, 47.1, 47.2].map((latitude) => ({ latitude, longitude: latitude - 10 }))

const codesFor = (
  recipients: typeof caseDepth.recipients,
  incidents: Parameters<typeof inputOf>[0],
): LimitCode[] => buildDossier(inputOf(incidents, { recipients })).limits.map(({ code }) => code)

const codesOf = (body: Body): LimitCode[] =>
  buildDossier(inputOf([incident(1, { ...complete, ...body })])).limits.map(({ code }) => code)

describe('dossierLimits', () => {
  it('finds nothing in a complete incident', () => {
    expect(codesOf({})).toEqual([])
  })

  it.each<[LimitCode, Body]>([
    ['unreviewed', { status: 'submitted' }],
    ['status-out', { status: 'withdrawn' }],
    ['no-source', { claims: [] }],
    ['no-source', { claims: [claim(1, recordIdOf('source', 1), { stance: 'contradicts' })] }],
    [
      'source-contradicts',
      { claims: [...(complete.claims ?? []), claim(3, recordIdOf('source', 3), { stance: 'contradicts' })] },
    ],
    ['single-origin', { claims: [claim(1, recordIdOf('source', 1))] }],
    ['unconfirmed-credibility', { claims: [claim(1, recordIdOf('source', 1), { credibility: '1' })] }],
    [
      'not-judged',
      {
        claims: [claim(1, recordIdOf('source', 1)), claim(2, recordIdOf('source', 3), { credibility: '6' })],
      },
    ],
    [
      'ungraded',
      {
        claims: [
          claim(1, recordIdOf('source', 1), { credibility: '6', credibilityGrading: null }),
          claim(2, recordIdOf('source', 3)),
        ],
      },
    ],
    ['checklist-no', { reviews: depth.reviews ?? [] }],
    ['incident-contradicts', { relations: depth.relations ?? [] }],
    ['no-source-step', { verificationSteps: [step('technical'), step('content')] }],
    ['no-technical-step', { verificationSteps: [step('source'), step('content')] }],
    ['no-content-step', { verificationSteps: [step('source'), step('technical')] }],
    [
      'step-contradicts',
      {
        verificationSteps: [step('source'), step('technical'), { ...step('content'), result: 'contradicts' }],
      },
    ],
    ['denial-search-not-done', { denials: [], denialSearch: 'not-searched' }],
    ['denial-without-source', { denials: [denial(1)] }],
    ['not-disclosed', { denials: [denial(1, { sourceIds: [recordIdOf('source', 3)] })] }],
    [
      'control-without-source',
      { places: [place({ control: { by: 'ukraine', basis: 'maps', sourceIds: [] } })] },
    ],
    ['military-use-without-source', { targets: militaryUse({ sourceIds: [] }) }],
    ['weapon-without-basis', { attack: { ...unknownAttack(), method: 'missile' } }],
    [
      'perpetrator-unfounded',
      {
        allegedPerpetrators: (depth.allegedPerpetrators ?? []).map((alleged) => ({
          ...alleged,
          sourceIds: [],
        })),
      },
    ],
    ['place-imprecise', { places: [place({ uncertaintyMeters: 5_000 })] }],
    ['emblem-unknown', { legalReferences: [{ ...reference('neutral'), article: 'rs-8-2-b-xxiv' }] }],
    ['element-one-sided', { legalReferences: [reference('supports')] }],
    ['no-evidence', { evidence: [] }],
    ['hash-not-rechecked', { evidence: [{ evidenceId: recordIdOf('evidence', 4), note: '' }] }],
    ['no-category', { categories: [] }],
    ['pattern-only', { categories: [category('terror')] }],
    ['pattern-only', { categories: [category('unrelenting-violence')] }],
    ['no-rationale', { categories: [category('hospital', { rationale: ' ' })] }],
    ['catalogue-differs', { categories: [category('hospital', { catalogueVersion: 99 })] }],
    ['no-date', { dates: [{ edtf: 'unknown', basis: '', window: null }] }],
    ['no-place', { places: [] }],
    ['no-place', { places: [place({ name: '', position: null })] }],
    ['place-without-position', { places: [place({ position: null })] }],
    ['uncertainty-unknown', { places: [place({ uncertaintyMeters: null })] }],
    [
      'position-coarsened',
      {
        places: [
          place({
            publicationPrecision: 'withheld',
            area: null,
            adminCode: '',
            control: { by: 'unknown', basis: '', sourceIds: [] },
          }),
        ],
      },
    ],
    [
      'no-figure',
      { casualties: [figure(1, { min: null, max: null, sourceIds: [recordIdOf('source', 1)] })] },
    ],
    ['figure-without-source', { casualties: [figure(1)] }],
    ['figure-as-of-unknown', { casualties: [figure(1)] }],
    ['figures-without-rule', { casualties: [dated(1), dated(2)] }],
    ['sum-differs', { casualties: [dated(1, { confirmed: 6 })] }],
    ['target-without-source', { targets: [{ ...target, sourceIds: [] }] }],
    ['claim-unlocated', { claims: [claim(1, recordIdOf('source', 1), { quote: ' ' })] }],
    [
      'rebuttal-without-source',
      { denials: [denial(1, { rebuttals: [{ id: idOf(44, 1), text: 'Two saw it.', sourceIds: [] }] })] },
    ],
    ['date-without-basis', { dates: [{ edtf: '2022-03-09', basis: ' ', window: null }] }],
    ['no-summary', { summary: '' }],
    ['no-assessment', { assessment: '' }],
    ['marking-raised', { tlp: 'TLP:RED' }],
    [
      'missing-record',
      { evidence: [...(complete.evidence ?? []), { evidenceId: recordIdOf('evidence', 99), note: '' }] },
    ],
  ])('finds %s', (code, body) => {
    expect(codesOf(body)).toContain(code)
  })

  it('does not say that a position was held back where none was known', () => {
    const codes = codesOf({
      places: [
        place({
          position: null,
          publicationPrecision: 'admin-area',
          area: null,
          adminCode: '',
          control: { by: 'unknown', basis: '', sourceIds: [] },
        }),
      ],
    })
    expect(codes).toContain('place-without-position')
    expect(codes).not.toContain('position-coarsened')
  })

  it.each<[string, Body]>([
    [
      'military use that names its source',
      { targets: militaryUse({ sourceIds: [recordIdOf('source', 3)] }) },
    ],
    [
      'control of the area that names its source',
      {
        places: [place({ control: { by: 'ukraine', basis: '', sourceIds: [recordIdOf('source', 1)] } })],
      },
    ],
    ['a weapon with its basis', { attack: depth.attack ?? unknownAttack() }],
    ['an alleged perpetrator with a source', { allegedPerpetrators: depth.allegedPerpetrators ?? [] }],
    ['an element that was looked at the other way', { legalReferences: [reference('neutral')] }],
    ['a position known to a kilometre', { places: [place({ uncertaintyMeters: 1_000 })] }],
    ['a place with an outline and no point', { places: [place({ position: null, area: outline })] }],
  ])('has nothing to say about %s', (_what, body) => {
    expect(codesOf(body)).toEqual([])
  })

  it('is satisfied when the list of disclosures names the incident that something contradicts', () => {
    const denied = { ...complete, denials: [denial(1, { sourceIds: [recordIdOf('source', 3)] })] }
    const disclosure = [
      { id: idOf(42, 1), incidentId: recordIdOf('incident', 1), evidenceId: null, text: 'Denied.' },
    ]
    expect(buildDossier(inputOf([incident(1, denied)], { disclosure })).limits).toEqual([])
    const other = [{ id: idOf(42, 1), incidentId: null, evidenceId: null, text: 'Denied.' }]
    expect(
      buildDossier(inputOf([incident(1, denied)], { disclosure: other })).limits.map(({ code }) => code),
    ).toEqual(['not-disclosed'])
  })

  it('names an incident that another one contradicts, though it does not say so itself', () => {
    const other = incident(9, {
      relations: [{ id: idOf(43, 1), type: 'contradicts', incidentId: recordIdOf('incident', 1), note: '' }],
    })
    const input = inputOf([incident(1, complete)])
    const codes = buildDossier({ ...input, incidents: [...input.incidents, other] }).limits
    expect(codes.map(({ code }) => code)).toEqual(['incident-contradicts', 'not-disclosed'])
  })

  it('asks that other explanations were considered', () => {
    const limits = buildDossier(inputOf([incident(1, complete)], { alternatives: [] })).limits
    expect(limits).toMatchObject([{ code: 'no-alternative', references: ['CASE-2022-0002'] }])
  })

  it('holds the marking of every record against what each recipient may receive', () => {
    const [court] = caseDepth.recipients
    if (court === undefined) throw new Error('The example names no recipient')
    const limitsFor = (mayReceive: typeof court.mayReceive) =>
      codesFor([{ ...court, mayReceive }], [incident(1, { ...complete, tlp: 'TLP:GREEN' })])
    expect(limitsFor('TLP:AMBER')).not.toContain('marking-over-recipient')
    expect(limitsFor('TLP:RED')).not.toContain('marking-over-recipient')
    expect(limitsFor('TLP:GREEN')).toContain('marking-over-recipient')
  })

  it('names each sum that does not come out, of incidents and of published figures', () => {
    const input = inputOf([incident(1, { ...complete, casualties: [dated(1, { confirmed: 6 })] })])
    const statisticalReports = exampleInput().statisticalReports.map((report) => ({
      ...report,
      body: { ...report.body, figures: [dated(9, { min: 4, max: 4, best: 2 })] },
    }))
    const [limit, ...others] = buildDossier({ ...input, statisticalReports }).limits
    expect(limit).toMatchObject({
      code: 'sum-differs',
      text: '2 records with casualty figures that do not come out: INC-2022-0001, killed: states 6, against 5; STA-2022-0001, killed: states 2, against 4',
      references: ['INC-2022-0001', 'STA-2022-0001'],
    })
    expect(others).toEqual([])
  })

  it('is loud about evidence whose last fixity check failed', () => {
    const input = inputOf([incident(1, complete)])
    const id = recordIdOf('evidence', 1)
    const failed = custodyEvent(id, { type: 'fixity check', outcome: 'failure' })
    const limits = buildDossier({ ...input, evidence: [evidence(1)], custody: { [id]: [failed] } }).limits
    expect(limits.find(({ code }) => code === 'fixity-failed')).toMatchObject({
      references: ['EVD-2022-0001'],
    })
  })

  it('says of an item that was given up that it is left out', () => {
    const input = inputOf([incident(1, complete)])
    const id = recordIdOf('evidence', 1)
    const events = [...(input.custody[id] ?? []), custodyEvent(id, { type: 'deaccession' })]
    const built = buildDossier({ ...input, custody: { [id]: events } })
    expect(built.limits).toMatchObject([{ code: 'given-up', references: ['EVD-2022-0001'] }])
    expect(built.evidence).toEqual([])
  })

  it('names each reference once, in the order of the case, and counts them in words', () => {
    const drafts = [
      incident(3, { ...complete, status: 'draft' }),
      incident(1, { ...complete, status: 'draft' }),
    ]
    const [limit] = buildDossier(inputOf(drafts)).limits
    expect(limit).toEqual({
      code: 'unreviewed',
      group: 'review',
      text: '2 incidents not accepted in review',
      references: ['INC-2022-0003', 'INC-2022-0001'],
    })
  })
})
