import { changedIncident, type IncidentChange } from '#shared/domain/bulk/change.ts'
import type { IncidentStatus } from '#shared/domain/incident/schema.ts'
import { mayBecome } from '#shared/domain/review/transitions.ts'
import { tags } from '#shared/domain/tag/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Ledger } from '../ledger.ts'
import { recordsAfter, rulesContext, type CommitContext } from '../records/prepare-commit.ts'
import { brokenRules } from '../records/rules/all-rules.ts'

type Incident = StoredRecord<'incident'>

export type Judgement =
  | { readonly kind: 'changed'; readonly body: Incident['body'] }
  | { readonly kind: 'left'; readonly key: string; readonly status: IncidentStatus | null }

/** Asks of one incident after the other what a save would be asked: whoever is at work, at this time, for this reason. */
export function judging(
  ledger: Ledger,
  { at, reason }: { readonly at: string; readonly reason: string },
): (current: Incident, body: Incident['body']) => Promise<Judgement> {
  const context: CommitContext = {
    index: ledger.index,
    current: (id) => ledger.current(id),
    versions: (id) => ledger.versions(id),
    actor: ledger.actor,
    now: at,
  }
  const known = recordsAfter([], context)
  return async (current, body) => {
    const shape = tags.safeParse(body.tags) // all else of it stood before
    const draft = { kind: 'incident' as const, id: current.id, baseRev: current.rev, body }
    const key = shape.success
      ? (await brokenRules(draft, rulesContext(known, current, reason, context)))[0]?.key
      : (shape.error.issues[0]?.message ?? 'other')
    return key === undefined ? { kind: 'changed', body } : { kind: 'left', key, status: null }
  }
}

/** What of the change is told without asking the rules: it is so already, or no step leads there. */
export function plainly(current: Incident, change: IncidentChange): Judgement {
  const { body } = current
  const next = changedIncident(body, change)
  if (next === body) return { kind: 'left', key: `bulk.same.${change.kind}`, status: null }
  if (!mayBecome(body.status, next.status)) return { kind: 'left', key: 'status.step', status: body.status }
  return { kind: 'changed', body: next }
}
