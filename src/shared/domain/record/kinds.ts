import type { z } from 'zod'
import { analystBody } from '../analyst/schema.ts'
import { caseBody } from '../case/schema.ts'
import { codingBody } from '../coding/schema.ts'
import { dossierVersionBody } from '../dossier-version/schema.ts'
import { duplicateReviewBody } from '../duplicate-review/schema.ts'
import { evidenceBody } from '../evidence/schema.ts'
import { exportProfileBody } from '../export-profile/schema.ts'
import { handOverBody } from '../hand-over/schema.ts'
import { importBody } from '../import/schema.ts'
import { importProfileBody } from '../import-profile/schema.ts'
import { incidentBody } from '../incident/schema.ts'
import { logImportBody, logPageBody } from '../log-import/schema.ts'
import { outsideAnalystBody } from '../outside-analyst/schema.ts'
import { personBody } from '../person/schema.ts'
import { physicalItemBody } from '../physical-item/schema.ts'
import { recipientBody } from '../recipient/schema.ts'
import { savedViewBody } from '../saved-view/schema.ts'
import { sourceBody } from '../source/schema.ts'
import { statement } from '../statement/schema.ts'
import { statisticalReportBody } from '../casualty/schema.ts'
import type { RecordMeta } from './schema.ts'

/**
 * Every kind of record: its body schema, the format version of that body, the prefix of its human
 * reference. The single place to add a kind.
 */
export const recordKinds = {
  analyst: { body: analystBody, schemaVersion: 2, prefix: 'ANA' },
  case: { body: caseBody, schemaVersion: 3, prefix: 'CASE' },
  coding: { body: codingBody, schemaVersion: 1, prefix: 'COD' },
  'dossier-version': { body: dossierVersionBody, schemaVersion: 1, prefix: 'VER' },
  'duplicate-review': { body: duplicateReviewBody, schemaVersion: 1, prefix: 'DUP' },
  evidence: { body: evidenceBody, schemaVersion: 3, prefix: 'EVD' },
  'export-profile': { body: exportProfileBody, schemaVersion: 1, prefix: 'PRF' },
  'hand-over': { body: handOverBody, schemaVersion: 2, prefix: 'HND' },
  import: { body: importBody, schemaVersion: 1, prefix: 'IMP' },
  'import-profile': { body: importProfileBody, schemaVersion: 1, prefix: 'MAP' },
  incident: { body: incidentBody, schemaVersion: 3, prefix: 'INC' },
  'log-import': { body: logImportBody, schemaVersion: 1, prefix: 'LOG' },
  'log-page': { body: logPageBody, schemaVersion: 1, prefix: 'ROW' },
  'outside-analyst': { body: outsideAnalystBody, schemaVersion: 1, prefix: 'OUT' },
  person: { body: personBody, schemaVersion: 1, prefix: 'PER' },
  'physical-item': { body: physicalItemBody, schemaVersion: 1, prefix: 'PHY' },
  recipient: { body: recipientBody, schemaVersion: 1, prefix: 'RCP' },
  'saved-view': { body: savedViewBody, schemaVersion: 1, prefix: 'VIEW' },
  source: { body: sourceBody, schemaVersion: 3, prefix: 'SRC' },
  statement: { body: statement, schemaVersion: 1, prefix: 'STM' },
  'statistical-report': { body: statisticalReportBody, schemaVersion: 2, prefix: 'STA' },
} as const

export type RecordKind = keyof typeof recordKinds
export type BodyOf<K extends RecordKind> = z.infer<(typeof recordKinds)[K]['body']>

/** The body schema of one kind, typed as that kind's. */
export const bodySchema = <K extends RecordKind>(kind: K): (typeof recordKinds)[K]['body'] =>
  recordKinds[kind].body

/** A record as the journal holds it: what the vault adds, and the body the analyst wrote. */
export type StoredRecord<K extends RecordKind = RecordKind> = K extends RecordKind
  ? RecordMeta & { readonly kind: K; readonly body: BodyOf<K> }
  : never

export const isRecordKind = (value: string): value is RecordKind => Object.hasOwn(recordKinds, value)

/** Kinds an analyst's window may commit. Analysts, evidence files, versions of dossiers and hand-overs are written by the vault itself. */
export const committableKinds = [
  'case',
  'coding',
  'duplicate-review',
  'export-profile',
  'import-profile',
  'incident',
  'person',
  'physical-item',
  'recipient',
  'saved-view',
  'source',
  'statement',
  'statistical-report',
] as const satisfies readonly RecordKind[]
export type CommittableKind = (typeof committableKinds)[number]

/** Who a code name stands for is read from the journal, one record at a time, by those who may. */
export const isRestricted = (kind: RecordKind): kind is 'person' => kind === 'person'

/** Kinds that the window's read side never holds: restricted ones, and rows of logs as they were received, which are many. */
export const staysInJournal = (kind: RecordKind): boolean => isRestricted(kind) || kind === 'log-page'
