import { z } from 'zod'
import { incidentFields } from '../../domain/incident/schema.ts'
import { recordId } from '../../domain/record/schema.ts'
import { relation } from '../../domain/relation/schema.ts'
import { review } from '../../domain/review/schema.ts'
import { assessed } from './assessed.ts'
import { namedAnalyst, recordHistory } from './history.ts'
import { incidentLink } from './links.ts'
import { reported } from './reported.ts'

export const dossierReview = z.strictObject({ ...review.shape, reviewer: namedAnalyst })

export const dossierRelation = z.strictObject({
  ...relation.omit({ incidentId: true }).shape,
  incident: incidentLink,
})

const { title, language, status, verification, tlp } = incidentFields.shape

/**
 * One incident. `reported` is what sources say, `assessed` is what analysts conclude, and neither holds
 * anything of the other. `exhibit` never changes between versions of a case.
 */
export const dossierIncident = z.strictObject({
  exhibit: z.int().min(1),
  id: recordId,
  reference: z.string(),
  title,
  language,
  status,
  verification,
  tlp,
  reported,
  assessed,
  reviews: z.array(dossierReview),
  relations: z.array(dossierRelation),
  history: recordHistory,
})
export type DossierIncident = z.infer<typeof dossierIncident>
