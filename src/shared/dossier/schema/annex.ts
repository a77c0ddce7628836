import { z } from 'zod'
import { custodyEvent } from '../../domain/custody/schema.ts'
import { evidenceBody } from '../../domain/evidence/schema.ts'
import { physicalItemBody } from '../../domain/physical-item/schema.ts'
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

/** `breaks`: a hand-over that does not follow from the one before, by another seal or another holder. */
const dossierCustodyEvent = z.strictObject({
  ...custodyEvent.omit({ agent: true }).shape,
  agent: namedAnalyst,
  breaks: z.array(z.strictObject({ kind: z.enum(['seal', 'holder']), before: z.string(), now: z.string() })),
})
export type DossierCustodyEvent = z.infer<typeof dossierCustodyEvent>

/**
 * The file's own name as received stays in `file.originalName`; `shownName` is the same with its controls made visible.
 * `metadata` is what the file says of itself; without position and free fields where the place may not be given closer.
 */
export const evidenceItem = z.strictObject({
  ...record,
  ...evidenceBody.shape,
  shownName: z.string(),
  custody: z.array(dossierCustodyEvent),
})

/** A thing that is no file. `found.place` is empty where the place may not be given closer. */
export const physicalItem = z.strictObject({
  ...record,
  ...physicalItemBody.shape,
  custody: z.array(dossierCustodyEvent),
})

/** A figure tied to no incident, shown beside the totals and never added to them. */
export const reportItem = z.strictObject({
  ...record,
  ...statisticalReportBody.omit({ figures: true }).shape,
  figures: z.array(dossierFigure),
})
export type SourceItem = z.infer<typeof sourceItem>
export type EvidenceItem = z.infer<typeof evidenceItem>
export type PhysicalItem = z.infer<typeof physicalItem>
export type ReportItem = z.infer<typeof reportItem>
