import { statements } from '#shared/domain/statement/catalogue.ts'
import { emptyIncident } from '#shared/domain/incident/defaults.ts'
import type { Statement } from '#shared/domain/statement/schema.ts'
import type { Harm } from '#shared/domain/casualty/schema.ts'
import type { NewId } from '#shared/lib/clock.ts'
import {
  noBucketTexts,
  type CategoryEntry,
  type ClaimEntry,
  type DateEntry,
  type DenialEntry,
  type FigureEntry,
  type IncidentForm,
  type PlaceEntry,
  type SourceEntry,
} from './incident-form.ts'
import { toForm } from './to-form.ts'

/** The statement whose words an incident is tied to. The first of the catalogue is shown first everywhere. */
export const statementInUse = (): Statement | undefined => statements[0]

export const newDate = (newId: NewId): DateEntry => ({
  id: newId(),
  date: { text: '', unknown: false },
  basis: '',
})

export const newPlace = (newId: NewId, language: string): PlaceEntry => ({
  id: newId(),
  name: '',
  language,
  coordinates: '',
  position: null,
  unknown: false,
  uncertainty: '',
  publicationPrecision: 'exact',
})

export const newCategory = (
  newId: NewId,
  link: Pick<CategoryEntry, 'statementId' | 'categoryId' | 'catalogueVersion' | 'assertedBy' | 'assertedAt'>,
): CategoryEntry => ({ id: newId(), ...link, rationale: '', confidence: 'possible' })

export const newFigure = (newId: NewId, harm: Harm): FigureEntry => ({
  id: newId(),
  harm,
  population: 'civilian',
  unknown: false,
  min: '',
  max: '',
  best: '',
  confirmed: '',
  buckets: noBucketTexts,
  asOfText: '',
  asOfInstant: null,
  scope: '',
  exclusions: '',
  rule: '',
  sourceIds: [],
  overlapsWith: [],
})

/** Neither side is judged before a person did: credibility starts at "cannot be judged". */
export const newClaim = (newId: NewId, sourceId: string): ClaimEntry => ({
  id: newId(),
  sourceId,
  stance: 'supports',
  states: '',
  quote: '',
  pinpoint: '',
  credibility: '6',
})

export const newDenial = (newId: NewId, language: string): DenialEntry => ({
  id: newId(),
  by: '',
  role: '',
  date: { text: '', unknown: false },
  types: [],
  words: '',
  language,
  sourceIds: [],
  covers: '',
  rebuttals: '',
})

/** `today` is an EDTF day: a source written down now was, by default, looked at now. */
export const newSource = (newId: NewId, today: string, language: string): SourceEntry => ({
  id: newId(),
  baseRev: null,
  type: 'news',
  title: '',
  author: '',
  publisher: '',
  url: '',
  archivedEvidenceId: null,
  published: { text: '', unknown: false },
  accessed: { text: today, unknown: false },
  language,
  sourceClass: 'public',
  reliability: 'F',
  independenceGroup: '',
  accessLimits: '',
  note: '',
})

/** A new incident opens with one date and one place to fill in, for every report has some of both. */
export const newIncidentForm = (newId: NewId): IncidentForm => {
  const form = toForm(emptyIncident(), newId)
  return { ...form, dates: [newDate(newId)], places: [newPlace(newId, form.language)] }
}
