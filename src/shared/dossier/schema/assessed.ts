import { z } from 'zod'
import { allegedPerpetrator } from '../../domain/perpetrator/schema.ts'
import { categoryLink, statementCategory } from '../../domain/statement/schema.ts'
import { incidentFields } from '../../domain/incident/schema.ts'
import { verificationStep } from '../../domain/verification-step/schema.ts'
import { namedAnalyst } from './history.ts'
import { dossierLegalReference } from './law.ts'
import { evidenceLink, sourceLink } from './links.ts'

/** `label`, `phrase`, `officialWords` and `law` are the catalogue's; null when that catalogue was not at hand. */
export const dossierCategory = z.strictObject({
  ...categoryLink.omit({ assertedBy: true }).shape,
  assertedBy: namedAnalyst,
  kind: statementCategory.shape.kind.nullable(),
  label: z.string().nullable(),
  phrase: z.string().nullable(),
  officialWords: z.string().nullable(),
  law: z.string().nullable(),
})

export const dossierPerpetrator = z.strictObject({
  ...allegedPerpetrator.shape,
  sources: z.array(sourceLink),
})

export const dossierStep = z.strictObject({
  ...verificationStep.omit({ analystId: true, evidenceIds: true }).shape,
  analyst: namedAnalyst,
  onWords: z.string(),
  evidence: z.array(evidenceLink),
})

/** What analysts conclude, and on what grounds; nothing of what sources say. */
export const assessed = z.strictObject({
  assessment: incidentFields.shape.assessment,
  conflictClassification: incidentFields.shape.conflictClassification,
  categories: z.array(dossierCategory),
  legalReferences: z.array(dossierLegalReference),
  allegedPerpetrators: z.array(dossierPerpetrator),
  verificationSteps: z.array(dossierStep),
})
export type Assessed = z.infer<typeof assessed>
