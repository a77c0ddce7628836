import { z } from 'zod'
import { confidence } from '#shared/domain/grading/schema.ts'
import { incidentBody, incidentStatus, verification } from '#shared/domain/incident/schema.ts'
import { conflictClassification } from '#shared/domain/legal/conflict.ts'
import { recordId, tlp } from '#shared/domain/record/schema.ts'
import { review } from '#shared/domain/review/schema.ts'
import { attackForm } from './entries/attack-form.ts'
import { claimEntry } from './entries/claim-entry.ts'
import { dateEntry } from './entries/date-entry.ts'
import { denialEntry } from './entries/denial-entry.ts'
import { figureEntry } from '../../../figures/figure-entry.ts'
import { legalEntry } from './entries/legal-entry.ts'
import { perpetratorEntry } from './entries/perpetrator-entry.ts'
import { personEntry } from './entries/person-entry.ts'
import { placeEntry } from './entries/place-entry.ts'
import { relationEntry } from './entries/relation-entry.ts'
import { sourceEntry } from '../../../sources/source-entry.ts'
import { stepEntry } from './entries/step-entry.ts'
import { targetEntry } from './entries/target-entry.ts'

/*
 * The incident as it stands in the form: everything that a person types is text, however wrong, so
 * that a draft keeps exactly what was typed. `to-body.ts` makes the record from it. Entries of every
 * list have an `id`, which is also the record's id where the record has one.
 */
const text = z.string()

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
  attack: attackForm,
  targets: z.array(targetEntry),
  categories: z.array(categoryEntry),
  legalReferences: z.array(legalEntry),
  casualties: z.array(figureEntry),
  persons: z.array(personEntry),
  allegedPerpetrators: z.array(perpetratorEntry),
  claims: z.array(claimEntry),
  denials: z.array(denialEntry),
  denialSearch: incidentBody.shape.denialSearch,
  denialSearchNote: text,
  evidence: z.array(evidenceEntry),
  verificationSteps: z.array(stepEntry),
  /** Decisions of reviewers: carried along, never written in this form. */
  reviews: z.array(review),
  relations: z.array(relationEntry),
  /** Not in drafts that were kept before there were tags. */
  tags: z.array(text).default([]),
  sources: z.array(sourceEntry),
})
export type IncidentForm = z.infer<typeof incidentForm>

/** The lists whose entries can be taken out, and put back. */
export type EntryList =
  | 'dates'
  | 'places'
  | 'targets'
  | 'categories'
  | 'legalReferences'
  | 'casualties'
  | 'persons'
  | 'allegedPerpetrators'
  | 'claims'
  | 'denials'
  | 'evidence'
  | 'verificationSteps'
  | 'relations'
