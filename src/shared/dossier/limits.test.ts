import { describe, expect, it } from 'vitest'
import { buildDossier } from './build.ts'
import type { LimitCode } from './schema/limit.ts'
import { inputOf } from './testing/example.ts'
import {
  category,
  claim,
  custodyEvent,
  denial,
  evidence,
  figure,
  incident,
  place,
  recordIdOf,
} from './testing/builders.ts'

type Body = Parameters<typeof incident>[1]

/** An incident that leaves nothing to find. */
const complete: NonNullable<Body> = {
  status: 'accepted',
  summary: 'Two reports describe a strike.',
  assessment: 'The reports agree.',
  dates: [{ edtf: '2022-03-09', basis: '', window: null }],
  places: [place()],
  categories: [category('hospital')],
  casualties: [figure(1, { sourceIds: [recordIdOf('source', 1)] })],
  claims: [claim(1, recordIdOf('source', 1)), claim(2, recordIdOf('source', 3))],
  denials: [denial(1)],
  denialSearch: 'found',
  evidence: [{ evidenceId: recordIdOf('evidence', 1), note: '' }],
}

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
    [
      'source-contradicts',
      { claims: [...(complete.claims ?? []), claim(3, recordIdOf('source', 3), { stance: 'contradicts' })] },
    ],
    ['single-origin', { claims: [claim(1, recordIdOf('source', 1))] }],
    [
      'not-judged',
      {
        claims: [claim(1, recordIdOf('source', 1)), claim(2, recordIdOf('source', 3), { credibility: '6' })],
      },
    ],
    ['denial-search-not-done', { denials: [], denialSearch: 'not-searched' }],
    ['no-evidence', { evidence: [] }],
    ['hash-not-rechecked', { evidence: [{ evidenceId: recordIdOf('evidence', 4), note: '' }] }],
    ['no-category', { categories: [] }],
    ['pattern-only', { categories: [category('terror')] }],
    ['no-rationale', { categories: [category('hospital', { rationale: ' ' })] }],
    ['catalogue-differs', { categories: [category('hospital', { catalogueVersion: 99 })] }],
    ['no-date', { dates: [{ edtf: 'unknown', basis: '', window: null }] }],
    ['no-place', { places: [] }],
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

  it('is satisfied by a search for denials that found none', () => {
    expect(codesOf({ denials: [], denialSearch: 'searched-none-found' })).toEqual([])
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

  it('names each reference once, in the order of the case, and counts them in words', () => {
    const drafts = [
      incident(3, { ...complete, status: 'draft' }),
      incident(1, { ...complete, status: 'draft' }),
    ]
    const [limit] = buildDossier(inputOf(drafts)).limits
    expect(limit).toEqual({
      code: 'unreviewed',
      text: '2 incidents not accepted in review',
      references: ['INC-2022-0003', 'INC-2022-0001'],
    })
  })
})
