import { z } from 'zod'
import { languageTag, line, prose, requiredLine } from '../text/schema.ts'
import { allegedPerpetrator } from '../perpetrator/schema.ts'
import { attack } from '../attack/schema.ts'
import { casualtyFigures } from '../casualty/schema.ts'
import { categoryLink } from '../statement/schema.ts'
import { claim } from '../source/schema.ts'
import { denial } from '../denial/schema.ts'
import { incidentDate } from '../date/schema.ts'
import { incidentPersons } from '../person/schema.ts'
import { checkLegalReferences } from '../legal/check-legal-references.ts'
import { conflictClassification } from '../legal/conflict.ts'
import { legalReference } from '../legal/schema.ts'
import { place } from '../place/schema.ts'
import { recordId, tlp } from '../record/schema.ts'
import { relations } from '../relation/schema.ts'
import { review } from '../review/schema.ts'
import { tags } from '../tag/schema.ts'
import { target } from '../target/schema.ts'
import { verificationStep } from '../verification-step/schema.ts'

export const incidentStatus = z.enum([
  'draft',
  'submitted',
  'in-review',
  'returned',
  'accepted',
  'rejected',
  'merged',
  'withdrawn',
])
export type IncidentStatus = z.infer<typeof incidentStatus>

/** Standard of verification reached, in the terms of OHCHR practice. */
export const verification = z.enum([
  'unverified',
  'partially-corroborated',
  'corroborated',
  'verified',
  'disputed',
  'refuted',
])
export type Verification = z.infer<typeof verification>

/**
 * What a reported incident holds, field by field. `summary` is what sources say; `assessment` is what the analyst concludes:
 * the two are never mixed. Empty arrays mean "not recorded yet".
 */
export const incidentFields = z.strictObject({
  title: requiredLine(300),
  language: languageTag,
  summary: prose(),
  assessment: prose(),
  status: incidentStatus,
  verification,
  conflictClassification,
  dates: z.array(incidentDate).max(50),
  places: z.array(place).max(50),
  attack,
  targets: z.array(target).max(50),
  categories: z.array(categoryLink).max(50),
  legalReferences: z.array(legalReference).max(60),
  casualties: casualtyFigures(100),
  persons: incidentPersons,
  allegedPerpetrators: z.array(allegedPerpetrator).max(20),
  claims: z.array(claim).max(200),
  denials: z.array(denial).max(50),
  /** Whether anyone looked for a denial; matters when there is none. */
  denialSearch: z.enum(['not-searched', 'searched-none-found', 'found']),
  /** Who looked for a denial, where and until when. */
  denialSearchNote: prose(2_000),
  evidence: z.array(z.strictObject({ evidenceId: recordId, note: line(500) })).max(1_000),
  verificationSteps: z.array(verificationStep).max(200),
  reviews: z.array(review).max(200),
  relations,
  tlp,
  /** Working labels: no part of what the incident says, and in no dossier. */
  tags,
})

/** A reported incident, with the rules that hold between its parts. */
export const incidentBody = incidentFields.superRefine((body, { addIssue }) => {
  for (const { path, key } of checkLegalReferences(body))
    addIssue({ code: 'custom', message: key, path: [...path] })
})
export type IncidentBody = z.infer<typeof incidentBody>
