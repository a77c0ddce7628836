import { newFigure } from '#shared/domain/casualty/defaults.ts'
import type { IncidentBody } from '#shared/domain/incident/schema.ts'
import { emptyIncident } from '#shared/domain/incident/defaults.ts'
import { noBuckets } from '#shared/domain/casualty/schema.ts'
import type { NewId } from '#shared/lib/clock.ts'

/** Ids that count up, for tests. */
export function countingIds(): NewId {
  let last = 0
  return () => `017fb6a5-e600-7000-8000-${String(++last).padStart(12, '0')}`
}

const id = (last: number): string => `017fb6a5-e6ff-7000-8000-${String(last).padStart(12, '0')}`

const full: IncidentBody = {
  ...emptyIncident(),
  title: 'Theatre, Mariupol',
  summary: 'Reported strike.',
  dates: [
    { edtf: '2022-03-16', basis: 'two sources', window: null },
    { edtf: 'unknown', basis: '', window: null },
  ],
  places: [
    {
      name: 'Маріуполь',
      language: 'uk',
      position: { latitude: 47.096, longitude: 37.54857 },
      uncertaintyMeters: 20.5,
      verbatim: '47.09600, 37.54857',
      publicationPrecision: 'exact',
      area: null,
      adminCode: '',
      control: { by: 'unknown', basis: '', sourceIds: [] },
    },
    {
      name: 'near the river',
      language: 'en',
      position: null,
      uncertaintyMeters: null,
      verbatim: 'near the river',
      publicationPrecision: 'admin-area',
      area: null,
      adminCode: '',
      control: { by: 'unknown', basis: '', sourceIds: [] },
    },
  ],
  categories: [
    {
      statementId: 'us-secstate-2022-03-23',
      categoryId: 'hospital',
      catalogueVersion: 1,
      rationale: 'Named so.',
      confidence: 'likely',
      assertedBy: id(9),
      assertedAt: '2026-11-23T09:10:00.000Z',
    },
  ],
  casualties: [
    {
      ...newFigure(id(1), 'killed'),
      min: 12,
      confirmed: 0,
      buckets: { ...noBuckets, women: 3 },
      asOf: { sourceText: 'as of 25 March', instant: null },
      sourceIds: [id(2)],
    },
    {
      ...newFigure(id(3), 'injured'),
      population: 'unknown',
    },
  ],
  claims: [
    {
      id: id(4),
      sourceId: id(2),
      stance: 'supports',
      states: 'It was hit.',
      quote: '',
      language: 'en',
      quoteAt: null,
      translation: null,
      pinpoint: 'p. 1',
      evidenceId: null,
      credibility: '2',
      credibilityGrading: { gradedBy: null, gradedAt: null, why: '' },
    },
  ],
  denials: [
    {
      id: id(5),
      by: 'Ministry',
      role: '',
      date: 'unknown',
      types: ['denies-responsibility'],
      words: '',
      language: 'ru',
      sourceIds: [],
      covers: '',
      rebuttals: [],
    },
  ],
  denialSearch: 'found',
  evidence: [{ evidenceId: id(6), note: 'the square' }],
}

/** An incident with one of everything. */
export const fullIncident = (override: Partial<IncidentBody> = {}): IncidentBody => ({ ...full, ...override })
