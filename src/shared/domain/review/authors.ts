import { sameJson } from '../../lib/same-json.ts'
import type { IncidentBody } from '../incident/schema.ts'

/** One version of an incident and who saved it. */
export interface AuthoredVersion {
  readonly changedBy: string
  readonly body: IncidentBody
}

/** Whether two versions say the same: everything but how far the work on them is and what reviewers decided. */
export function sameContent(a: IncidentBody, b: IncidentBody): boolean {
  const { status: _, reviews: __, ...left } = a
  const { status: ___, reviews: ____, ...right } = b
  return sameJson(left, right)
}

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

/** The version that the content was last accepted in, or the first one: what a reviewer compares with. */
export function baseOfReview<V extends AuthoredVersion>(versions: readonly V[]): V | undefined {
  const accepted = versions.findLast(
    ({ body }, at) => body.status === 'accepted' && versions[at - 1]?.body.status !== 'accepted',
  )
  return accepted ?? versions[0]
}
