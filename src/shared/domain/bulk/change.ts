import { z } from 'zod'
import type { CaseBody } from '../case/schema.ts'
import type { IncidentBody } from '../incident/schema.ts'
import { recordId } from '../record/schema.ts'
import { withoutTag, withTag } from '../tag/key.ts'
import { tags } from '../tag/schema.ts'
import { line } from '../text/schema.ts'

/** Steps that many incidents can take at once. A decision is on one incident, and a merge on two. */
export const bulkStatus = z.enum(['submitted', 'in-review', 'draft', 'withdrawn'])
export type BulkStatus = z.infer<typeof bulkStatus>

/** What is done to each of many incidents; a small closed list, so that no record has to travel. */
export const incidentChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tags'), add: tags, remove: tags }),
  z.strictObject({ kind: z.literal('status'), status: bulkStatus }),
])
export type IncidentChange = z.infer<typeof incidentChange>

/** They go to the end of a case, in the order given. `title`: of a case that is made by it; null where it is there. */
export const caseChange = z.strictObject({
  kind: z.literal('case'),
  caseId: recordId,
  title: line(300).nullable(),
})
export type CaseChange = z.infer<typeof caseChange>

export const bulkChange = z.discriminatedUnion('kind', [...incidentChange.options, caseChange])
export type BulkChange = z.infer<typeof bulkChange>

/** The incident as the change makes it; the same object where it is so already. Whether that may stand is asked by the rules of a save. */
export function changedIncident(body: IncidentBody, change: IncidentChange): IncidentBody {
  if (change.kind === 'status')
    return body.status === change.status ? body : { ...body, status: change.status }
  const left = change.remove.reduce<readonly string[]>(withoutTag, body.tags)
  const next = change.add.reduce(withTag, left)
  return next === body.tags ? body : { ...body, tags: [...next] }
}

/** The case with these incidents at its end, each under a number of its own; those that are in it already stay where they are. */
export function withIncidents(body: CaseBody, ids: readonly string[]): CaseBody {
  const known = new Set(body.incidents.map(({ incidentId }) => incidentId))
  const fresh = ids.filter((id) => !known.has(id))
  return {
    ...body,
    incidents: [
      ...body.incidents,
      ...fresh.map((incidentId, at) => ({ incidentId, exhibit: body.nextExhibit + at })),
    ],
    nextExhibit: body.nextExhibit + fresh.length,
  }
}

/**
 * The case without the incidents that a change put into it, and the ids of those that stay: what the case discloses speaks of
 * them. What went since is gone as it is; numbers that were given are given to nobody else.
 */
export function withoutAdded(
  now: CaseBody,
  { before, after }: { readonly before: CaseBody | null; readonly after: CaseBody },
): { readonly body: CaseBody; readonly removed: readonly string[]; readonly left: readonly string[] } {
  const known = new Set(before?.incidents.map(({ incidentId }) => incidentId))
  const added = new Map(
    after.incidents
      .filter(({ incidentId }) => !known.has(incidentId))
      .map((entry) => [entry.incidentId, entry.exhibit]),
  )
  const spokenOf = new Set(now.disclosure.map(({ incidentId }) => incidentId))
  const isAdded = ({ incidentId, exhibit }: CaseBody['incidents'][number]) =>
    added.get(incidentId) === exhibit
  const there = now.incidents.filter(isAdded).map(({ incidentId }) => incidentId)
  const removed = new Set(there.filter((id) => !spokenOf.has(id)))
  return {
    body: { ...now, incidents: now.incidents.filter(({ incidentId }) => !removed.has(incidentId)) },
    removed: [...removed],
    left: there.filter((id) => !removed.has(id)),
  }
}
