import { sameJson } from '../../lib/same-json.ts'
import type { IncidentBody } from '../incident/schema.ts'

/** One version of an incident and who saved it. */
export interface AuthoredVersion {
  readonly changedBy: string
  readonly body: IncidentBody
}

/** Whether two versions say the same: everything but how far the work on them is, what reviewers decided, and working labels. */
export const sameContent = (a: IncidentBody, b: IncidentBody): boolean => sameJson(contentOf(a), contentOf(b))

/**
 * Who wrote what now waits to be accepted: everybody who saved a version that changed its content, from the first one
 * or from the last acceptance on. Versions oldest first. Verification steps count as content: whoever adds one has
 * worked on the incident and does not look at it from outside.
 */
export function authorsOf(versions: readonly AuthoredVersion[]): ReadonlySet<string> {
  const authors = new Set<string>()
  let before: IncidentBody | null = null
  for (const { changedBy, body } of versions) {
    if (before === null || !sameContent(before, body)) authors.add(changedBy)
    if (body.status === 'accepted' && before !== null && before.status !== 'accepted') authors.clear()
    before = body
  }
  return authors
}

/** Incidents that were merged into this one since the last acceptance: what they said waits to be accepted here. */
export function takenIn(versions: readonly AuthoredVersion[]): ReadonlySet<string> {
  const taken = new Set<string>()
  let before: IncidentBody | null = null
  for (const { body } of versions) {
    const known = before?.relations ?? []
    for (const { type, incidentId } of body.relations)
      if (type === 'merged-from' && !known.some((one) => one.type === type && one.incidentId === incidentId))
        taken.add(incidentId)
    if (body.status === 'accepted' && before !== null && before.status !== 'accepted') taken.clear()
    before = body
  }
  return taken
}

/** The version that a reviewer last decided on, or the first one: what the next decision compares with. */
export function baseOfReview<V extends AuthoredVersion>(versions: readonly V[]): V | undefined {
  const last = versions.at(-1)?.body.reviews.at(-1)?.id
  if (last === undefined) return versions[0]
  // By the decision itself: its `rev` counts where it was made, which is elsewhere for what was imported.
  const decided = versions.findIndex(({ body }) => body.reviews.some(({ id }) => id === last))
  return versions[Math.max(0, decided - 1)]
}

/** What a version says, without how far the work on it is, what reviewers decided, and working labels. */
export function contentOf(body: IncidentBody): Omit<IncidentBody, 'status' | 'reviews' | 'tags'> {
  const { status: _, reviews: __, tags: ___, ...content } = body
  return content
}
