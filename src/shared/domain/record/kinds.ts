import type { z } from 'zod'
import { analystBody } from '../analyst/schema.ts'
import { caseBody } from '../case/schema.ts'
import { evidenceBody } from '../evidence/schema.ts'
import { incidentBody } from '../incident/schema.ts'
import { sourceBody } from '../source/schema.ts'
import { statisticalReportBody } from '../casualty/schema.ts'
import type { RecordMeta } from './schema.ts'

/**
 * Every kind of record: its body schema, the format version of that body, the prefix of its human
 * reference. The single place to add a kind.
 */
export const recordKinds = {
  analyst: { body: analystBody, schemaVersion: 1, prefix: 'ANA' },
  case: { body: caseBody, schemaVersion: 1, prefix: 'CASE' },
  evidence: { body: evidenceBody, schemaVersion: 1, prefix: 'EVD' },
  incident: { body: incidentBody, schemaVersion: 1, prefix: 'INC' },
  source: { body: sourceBody, schemaVersion: 1, prefix: 'SRC' },
  'statistical-report': { body: statisticalReportBody, schemaVersion: 1, prefix: 'STA' },
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

/** Kinds an analyst's window may commit. Evidence and analysts are written by the vault itself. */
export const committableKinds = [
  'case',
  'incident',
  'source',
  'statistical-report',
] as const satisfies readonly RecordKind[]
export type CommittableKind = (typeof committableKinds)[number]
