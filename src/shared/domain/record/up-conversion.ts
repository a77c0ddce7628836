import { analystFrom } from '../analyst/up-conversion.ts'
import { caseFrom } from '../case/up-conversion.ts'
import { evidenceFrom } from '../evidence/up-conversion.ts'
import { handOverFrom } from '../hand-over/up-conversion.ts'
import { incidentFrom } from '../incident/up-conversion.ts'
import { sourceFrom } from '../source/up-conversion.ts'
import { statisticalReportFrom } from '../casualty/up-conversion.ts'
import type { OldBody, UpConversion } from './old-body.ts'
import { isRecordKind, recordKinds, type RecordKind, type StoredRecord } from './kinds.ts'

/** For each kind, the step from each earlier format version to the next. Steps add what is new as "not known". */
const steps: Partial<Record<RecordKind, UpConversion>> = {
  analyst: analystFrom,
  case: caseFrom,
  evidence: evidenceFrom,
  'hand-over': handOverFrom,
  incident: incidentFrom,
  source: sourceFrom,
  'statistical-report': statisticalReportFrom,
}

/** A record as it was written: authentic, and in the format of its time. */
export interface WrittenRecord {
  readonly kind: string
  readonly schemaVersion: number
  readonly body: unknown
}

/**
 * The record in today's format; what the journal holds is not touched. Throws when the kind or version is unknown here,
 * or when the body does not come out valid: both mean that a step is missing.
 */
export function bringUpToDate(written: WrittenRecord): StoredRecord {
  const { kind } = written
  if (!isRecordKind(kind)) throw new Error(`No such kind of record: ${kind}`)
  const wanted = recordKinds[kind].schemaVersion
  if (written.schemaVersion === wanted) return written as StoredRecord // validated by the vault that wrote it
  let body = written.body as OldBody // an older version of ours wrote it, and every body is an object
  for (let version = written.schemaVersion; version < wanted; version += 1) {
    const step = steps[kind]?.[version]
    if (step === undefined) throw new Error(`No step from version ${version} of ${kind}`)
    body = step(body)
  }
  // The version says what the body is now; when it was written stands in the history.
  return { ...written, schemaVersion: wanted, body: recordKinds[kind].body.parse(body) } as StoredRecord
}
