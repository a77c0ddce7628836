import { z } from 'zod'
import { harm, population } from '#shared/domain/casualty/schema.ts'
import { denialType } from '#shared/domain/denial/schema.ts'
import { confidence, credibility, reliability } from '#shared/domain/grading/schema.ts'
import {
  conflictClassification,
  incidentBody,
  incidentStatus,
  verification,
} from '#shared/domain/incident/schema.ts'
import { position, publicationPrecision } from '#shared/domain/place/schema.ts'
import { recordId, tlp } from '#shared/domain/record/schema.ts'
import { sourceClass, sourceType } from '#shared/domain/source/schema.ts'

/**
 * The incident as it stands in the form: everything that a person types is text, however wrong, so
 * that a draft keeps exactly what was typed. `to-body.ts` makes the record from it. Entries of every
 * list have an `id`, which is also the record's id where the record has one.
 */
const text = z.string()

/** A date field: its text, and the explicit answer "not known". */
const dateText = z.strictObject({ text, unknown: z.boolean() })
export type DateText = z.infer<typeof dateText>

const dateEntry = z.strictObject({ id: recordId, date: dateText, basis: text })
export type DateEntry = z.infer<typeof dateEntry>

/** `position` is what was understood of `coordinates`, kept beside it: an imported place may have no such text. */
const placeEntry = z.strictObject({
  id: recordId,
  name: text,
  language: text,
  coordinates: text,
  position: position.nullable(),
  unknown: z.boolean(),
  uncertainty: text,
  publicationPrecision,
})
export type PlaceEntry = z.infer<typeof placeEntry>

const categoryEntry = z.strictObject({
  id: recordId,
  statementId: text,
  categoryId: text,
  catalogueVersion: z.int(),
  rationale: text,
  confidence,
  assertedBy: recordId,
  assertedAt: text,
})
export type CategoryEntry = z.infer<typeof categoryEntry>

const bucketTexts = z.strictObject({
  women: text,
  men: text,
  girls: text,
  boys: text,
  childrenUnknown: text,
  adultsUnknown: text,
  unknown: text,
})
const figureEntry = z.strictObject({
  id: recordId,
  harm,
  population,
  unknown: z.boolean(),
  min: text,
  max: text,
  best: text,
  confirmed: text,
  buckets: bucketTexts,
  asOfText: text,
  asOfInstant: text.nullable(),
  scope: text,
  exclusions: text,
  rule: text,
  sourceIds: z.array(recordId),
  overlapsWith: z.array(recordId),
})
export type FigureEntry = z.infer<typeof figureEntry>
export const noBucketTexts: FigureEntry['buckets'] = {
  women: '',
  men: '',
  girls: '',
  boys: '',
  childrenUnknown: '',
  adultsUnknown: '',
  unknown: '',
}

const claimEntry = z.strictObject({
  id: recordId,
  sourceId: recordId,
  stance: z.enum(['supports', 'contradicts']),
  states: text,
  quote: text,
  pinpoint: text,
  credibility,
})
export type ClaimEntry = z.infer<typeof claimEntry>

const denialEntry = z.strictObject({
  id: recordId,
  by: text,
  role: text,
  date: dateText,
  types: z.array(denialType),
  words: text,
  language: text,
  sourceIds: z.array(recordId),
  covers: text,
  rebuttals: text,
})
export type DenialEntry = z.infer<typeof denialEntry>

/** A source written in this form: a new one (`baseRev` null) or a change to one that other records may use. */
const sourceEntry = z.strictObject({
  id: recordId,
  baseRev: z.int().min(1).nullable(),
  type: sourceType,
  title: text,
  author: text,
  publisher: text,
  url: text,
  archivedEvidenceId: recordId.nullable(),
  published: dateText,
  accessed: dateText,
  language: text,
  sourceClass,
  reliability,
  independenceGroup: text,
  accessLimits: text,
  note: text,
})
export type SourceEntry = z.infer<typeof sourceEntry>

const evidenceEntry = z.strictObject({ id: recordId, note: text })
export type EvidenceEntry = z.infer<typeof evidenceEntry>

export const incidentForm = z.strictObject({
  title: text,
  language: text,
  summary: text,
  assessment: text,
  status: incidentStatus,
  verification,
  conflictClassification,
  tlp,
  dates: z.array(dateEntry),
  places: z.array(placeEntry),
  categories: z.array(categoryEntry),
  casualties: z.array(figureEntry),
  claims: z.array(claimEntry),
  denials: z.array(denialEntry),
  denialSearch: incidentBody.shape.denialSearch,
  evidence: z.array(evidenceEntry),
  sources: z.array(sourceEntry),
})
export type IncidentForm = z.infer<typeof incidentForm>

/** The lists whose entries can be taken out, and put back. */
export type EntryList = 'dates' | 'places' | 'categories' | 'casualties' | 'claims' | 'denials' | 'evidence'
