import { z } from 'zod'
import { analystBody } from '../domain/analyst/schema.ts'
import { instant, recordId, tlp } from '../domain/record/schema.ts'
import { dossierAgreement } from './schema/agreement.ts'
import { dossierCase } from './schema/case.ts'
import { evidenceItem, physicalItem, reportItem, sourceItem } from './schema/annex.ts'
import { dossierStatement } from './schema/statement.ts'
import { dossierIncident } from './schema/incident.ts'
import { limitCode, limitGroup } from './schema/limit.ts'
import { dossierRelease } from './schema/release.ts'
import { casualtyTotal } from './schema/totals.ts'

/** The name and number that a reader checks before anything else. */
export const DOSSIER_FORMAT = 'holdfast-dossier'
export const DOSSIER_VERSION = 1

/** One thing that a challenger would find: what it is in words, and the references it is true of. */
export const dossierLimit = z.strictObject({
  code: limitCode,
  group: limitGroup,
  text: z.string(),
  references: z.array(z.string()),
})
export type DossierLimit = z.infer<typeof dossierLimit>

/** A value held back, where it belongs, and why. */
export const withheldItem = z.strictObject({ reference: z.string(), field: z.string(), reason: z.string() })
export type WithheldItem = z.infer<typeof withheldItem>

/**
 * dossier.json: the whole hand-over of a case. `asOf` is the latest change among what is included, never
 * the clock; `marking` is the strictest TLP label among the case and what it holds. Arrays without a
 * meaningful order are sorted by reference or id, in UTF-16 code units.
 */
export const dossier = z.strictObject({
  format: z.literal(DOSSIER_FORMAT),
  version: z.literal(DOSSIER_VERSION),
  /** Null for a preview: nothing of it was handed to anybody. */
  release: dossierRelease.nullable(),
  asOf: instant,
  marking: tlp,
  disclaimer: z.string(),
  case: dossierCase,
  analysts: z.array(z.strictObject({ id: recordId, reference: z.string(), ...analystBody.shape })),
  statements: z.array(dossierStatement),
  codingAgreement: z.array(dossierAgreement),
  incidents: z.array(dossierIncident),
  casualtyTotals: z.array(casualtyTotal),
  statisticalReports: z.array(reportItem),
  sources: z.array(sourceItem),
  evidence: z.array(evidenceItem),
  physicalItems: z.array(physicalItem),
  limits: z.array(dossierLimit),
  withheld: z.array(withheldItem),
})
export type Dossier = z.infer<typeof dossier>
