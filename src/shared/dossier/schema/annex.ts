import { z } from 'zod'
import { custodyEvent } from '../../domain/custody/schema.ts'
import { evidenceBody } from '../../domain/evidence/schema.ts'
import { recordId } from '../../domain/record/schema.ts'
import { sourceBody } from '../../domain/source/schema.ts'
import { statisticalReportBody } from '../../domain/casualty/schema.ts'
import { dossierFigure } from './reported.ts'
import { namedAnalyst, namedGrading, recordHistory } from './history.ts'

const record = { id: recordId, reference: z.string(), history: recordHistory }

export const sourceItem = z.strictObject({
  ...record,
  ...sourceBody.shape,
  reliabilityGrading: namedGrading.nullable(),
})

/**
 * The file's own name as received stays in `file.originalName`; `shownName` is the same with its controls made visible.
 * `metadata` is what the file says of itself; without position and free fields where the place may not be given closer.
 */
export const evidenceItem = z.strictObject({
  ...record,
  ...evidenceBody.shape,
  shownName: z.string(),
  custody: z.array(z.strictObject({ ...custodyEvent.omit({ agent: true }).shape, agent: namedAnalyst })),
})

/** A figure tied to no incident, shown beside the totals and never added to them. */
export const reportItem = z.strictObject({
  ...record,
  ...statisticalReportBody.omit({ figures: true }).shape,
  figures: z.array(dossierFigure),
})
export type SourceItem = z.infer<typeof sourceItem>
export type EvidenceItem = z.infer<typeof evidenceItem>
export type ReportItem = z.infer<typeof reportItem>
