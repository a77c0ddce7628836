import type { CaseBody } from '#shared/domain/case/schema.ts'

/** Puts an incident at the end under the next exhibit number; one that is already there stays as it is. */
export function addIncident(body: CaseBody, incidentId: string): CaseBody {
  if (body.incidents.some((entry) => entry.incidentId === incidentId)) return body
  return {
    ...body,
    incidents: [...body.incidents, { incidentId, exhibit: body.nextExhibit }],
    nextExhibit: body.nextExhibit + 1,
  }
}

/** Takes an incident out. Its exhibit number is not given again. */
export const removeIncident = (body: CaseBody, incidentId: string): CaseBody => ({
  ...body,
  incidents: body.incidents.filter((entry) => entry.incidentId !== incidentId),
})

/** Moves the entry at place `from` to place `to`, both counted from 0. Exhibit numbers go along with it. */
export function moveIncident(body: CaseBody, from: number, to: number): CaseBody {
  const moved = body.incidents[from]
  if (moved === undefined || to < 0 || to >= body.incidents.length || to === from) return body
  return { ...body, incidents: body.incidents.toSpliced(from, 1).toSpliced(to, 0, moved) }
}
