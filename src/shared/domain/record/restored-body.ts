import type { IncidentBody, IncidentStatus } from '../incident/schema.ts'
import { sameContent } from '../review/authors.ts'
import { isClosed, mayBecome } from '../review/transitions.ts'
import type { StoredRecord } from './kinds.ts'

/** Kinds of which an earlier version can be made the next one. The others are written by the vault, or never change. */
export type RestorableKind =
  | 'case'
  | 'export-profile'
  | 'incident'
  | 'physical-item'
  | 'recipient'
  | 'saved-view'
  | 'source'
  | 'statement'
  | 'statistical-report'

const restorable: ReadonlySet<string> = new Set<RestorableKind>([
  'case',
  'export-profile',
  'incident',
  'physical-item',
  'recipient',
  'saved-view',
  'source',
  'statement',
  'statistical-report',
])

export const isRestorable = (record: StoredRecord): record is StoredRecord<RestorableKind> =>
  restorable.has(record.kind)

/**
 * An earlier version's body as the next version. What only ever grows stays as it is now: decisions of reviewers, and
 * the exhibit numbers of a case. A decision was about other words, so an incident comes back as a draft.
 */
export function restoredBody<R extends StoredRecord<RestorableKind>>(current: R, earlier: R): R['body'] {
  if (current.kind === 'incident' && earlier.kind === 'incident')
    return {
      ...earlier.body,
      reviews: current.body.reviews,
      status: statusAfter(current.body, earlier.body),
    }
  if (current.kind === 'case' && earlier.kind === 'case')
    return { ...earlier.body, nextExhibit: Math.max(current.body.nextExhibit, earlier.body.nextExhibit) }
  return earlier.body
}

/** Where work goes on stays; what was handed in or given up is again, where a step leads there; the rest is a draft. */
function statusAfter(current: IncidentBody, { status: earlier, ...before }: IncidentBody): IncidentStatus {
  const { status: now } = current
  if (earlier === now && sameContent(current, { ...before, status: now })) return now
  if (earlier === now) return isClosed(now) || now === 'in-review' ? 'draft' : now
  const again = earlier === 'submitted' || earlier === 'withdrawn'
  return again && mayBecome(now, earlier) ? earlier : 'draft'
}
