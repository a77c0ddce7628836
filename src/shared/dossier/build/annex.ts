import { chainBreaks } from '../../domain/custody/chain-breaks.ts'
import { showFileName } from '../../domain/evidence/file-name.ts'
import type { CustodyEvent } from '../../domain/custody/schema.ts'
import type { StoredRecord } from '../../domain/record/kinds.ts'
import type {
  DossierCustodyEvent,
  EvidenceItem,
  PhysicalItem,
  ReportItem,
  SourceItem,
} from '../schema/annex.ts'
import type { BuildContext } from './context.ts'
import { publishedFound, publishedMetadata } from '../precision.ts'
import { buildFigure } from './casualties.ts'
import { toldCustody } from './custody.ts'

const head = (record: StoredRecord, context: BuildContext) => ({
  id: record.id,
  reference: record.reference,
  history: context.history(record),
})

export const buildSource = (record: StoredRecord<'source'>, context: BuildContext): SourceItem => ({
  ...head(record, context),
  ...record.body,
  reliabilityGrading: context.grading(record.body.reliabilityGrading),
})

export const buildEvidence = (
  record: StoredRecord<'evidence'>,
  custody: readonly CustodyEvent[],
  isExact: boolean,
  context: BuildContext,
): EvidenceItem => ({
  ...head(record, context),
  ...record.body,
  metadata: publishedMetadata(record.body.metadata, isExact).metadata,
  shownName: showFileName(record.body.file.originalName),
  custody: buildCustody(custody, context),
})

export const buildPhysicalItem = (
  record: StoredRecord<'physical-item'>,
  custody: readonly CustodyEvent[],
  isExact: boolean,
  context: BuildContext,
): PhysicalItem => ({
  ...head(record, context),
  ...record.body,
  found: publishedFound(record.body.found, isExact).found,
  custody: buildCustody(custody, context),
})

/** Custody events keep the order they were given in: it is the journal's, and means something. */
function buildCustody(custody: readonly CustodyEvent[], context: BuildContext): DossierCustodyEvent[] {
  const told = toldCustody(custody)
  const breaks = Map.groupBy(chainBreaks(told), ({ index }) => index)
  return told.map((event, index) => ({
    ...event,
    agent: context.named(event.agent),
    breaks: (breaks.get(index) ?? []).map(({ kind, before, now }) => ({ kind, before, now })),
  }))
}

export const buildReport = (
  record: StoredRecord<'statistical-report'>,
  context: BuildContext,
): ReportItem => ({
  ...head(record, context),
  ...record.body,
  figures: record.body.figures.map((figure) => buildFigure(figure, context)),
})
