import type { Consent } from '../../../domain/consent/schema.ts'
import type { CustodyEvent, Transfer } from '../../../domain/custody/schema.ts'
import type { EmbeddedMetadata, EvidenceBody } from '../../../domain/evidence/schema.ts'
import type { PhysicalItemBody } from '../../../domain/physical-item/schema.ts'
import type { BodyOf } from '../../../domain/record/kinds.ts'
import type { SourceBody } from '../../../domain/source/schema.ts'
import { analyst, keep, link, list, maybe, parts, shaped, text, when, type Treat } from '../plan.ts'
import { grading } from './claim.ts'
import { figure } from './incident.ts'
import { neutralName } from './neutral-name.ts'

const consent = parts<Consent>({
  status: keep,
  scope: list(keep),
  on: shaped,
  note: when('notes', text, ''),
})

const sourceFields = parts<SourceBody>({
  type: keep,
  title: text,
  author: when('sourceAuthors', text, ''),
  publisher: text,
  url: when('sourceLinks', link, ''),
  archivedEvidenceId: when('sourceLinks', shaped, null),
  published: shaped,
  accessed: shaped,
  language: shaped,
  sourceClass: keep,
  reliability: keep,
  reliabilityGrading: maybe(grading),
  independenceGroup: text,
  accessLimits: when('notes', text, ''),
  note: when('notes', text, ''),
  withdrawn: keep,
})

/** Where authors are not told, a witness or an informant is not told by the title of what they gave. */
export const source: Treat<SourceBody> = (body, at) => {
  const told = sourceFields(body, at)
  const isHidden = body.sourceClass === 'witness' || body.sourceClass === 'intelligence'
  if (at.scope.rules.sourceAuthors || !isHidden) return told
  at.scope.leftOut('sourceAuthors')
  return { ...told, title: at.scope.reference, publisher: '', independenceGroup: '', url: '' }
}

const metadata = parts<EmbeddedMetadata>({
  reader: text,
  takenAt: text,
  offset: text,
  device: text,
  software: text,
  position: maybe(parts<NonNullable<EmbeddedMetadata['position']>>({ latitude: keep, longitude: keep })),
  altitude: keep,
  direction: keep,
  width: keep,
  height: keep,
  fields: list(parts<EmbeddedMetadata['fields'][number]>({ group: text, name: text, value: text })),
})

const originalName: Treat<EvidenceBody['file']> = (file, { scope }) => {
  if (scope.rules.fileNames) return file
  scope.leftOut('fileNames')
  return { ...file, originalName: neutralName(scope.reference, file.sniffedType) }
}

const file = parts<EvidenceBody['file']>({
  blobId: (value, { scope }) => (scope.rules.fileNames ? value : '0'.repeat(32)),
  originalName: text,
  declaredType: text,
  sniffedType: maybe(text),
  bytes: keep,
  sha256: shaped,
  sha512: shaped,
})

export const evidence = parts<EvidenceBody>({
  title: text,
  collected: parts<EvidenceBody['collected']>({
    from: when('sourceAuthors', text, ''),
    url: when('sourceLinks', link, ''),
    at: shaped,
    by: when('sourceAuthors', text, ''),
    tool: text,
    clockOffset: text,
  }),
  consent,
  graphic: keep,
  tlp: keep,
  retentionHold: when('notes', text, ''),
  note: when('notes', text, ''),
  file: (value, at) => originalName(file(value, at), at),
  metadata: when('fileMetadata', maybe(metadata), null),
  perceptualHash: when('fileMetadata', shaped, null),
  copyRole: keep,
  derivedFrom: shaped,
  transform: maybe(
    parts<NonNullable<EvidenceBody['transform']>>({
      method: text,
      tool: text,
      note: when('notes', text, ''),
    }),
  ),
})

export const physicalItem = parts<PhysicalItemBody>({
  title: text,
  description: text,
  identifier: when('fileNames', text, ''),
  found: parts<PhysicalItemBody['found']>({ at: shaped, place: text, by: when('sourceAuthors', text, '') }),
  consent,
  tlp: keep,
})

export const report = parts<BodyOf<'statistical-report'>>({
  title: text,
  quote: when('quotes', text, ''),
  figures: list(parts(figure)),
  note: when('notes', text, ''),
})

export const coding = parts<BodyOf<'coding'>>({
  incidentId: shaped,
  incidentRev: keep,
  statementId: text,
  catalogueVersion: keep,
  categoryIds: list(text),
  note: when('notes', text, ''),
})

const withProofs =
  <V>(treat: Treat<V>, nothing: V): Treat<V> =>
  (value, at) =>
    at.scope.rules.custody === 'proofs' ? treat(value, at) : nothing

export const custodyEvent = parts<CustodyEvent>({
  type: keep,
  evidenceId: shaped,
  at: shaped,
  agent: analyst,
  outcome: keep,
  detail: withProofs(text, ''),
  transfer: withProofs(
    maybe(parts<Transfer>({ from: text, to: text, place: text, seal: text, on: shaped })),
    null,
  ),
})
