import type { StoredRecord } from '../record/kinds.ts'
import { contentsDifference } from './difference.ts'
import { isSameRecipient } from './standing.ts'

type HandOver = StoredRecord<'hand-over'>

/** Somebody who has a version of a case, and not the one that was handed to others since. */
export interface Outdated {
  /** The last that they were handed. */
  readonly has: HandOver
  /** The last of that case that was handed to anybody. */
  readonly newest: HandOver
}

/**
 * Recipients who still have an older version of a case, each with the last that they were handed. A later number alone
 * does not make one older, since the same records under other rules are another version: what counts is that a record
 * was changed since, or, under the same profile, came or went. What was recalled is nobody's, and of what went to
 * nobody in particular nothing can be said.
 */
export function outdatedOf(handOvers: readonly HandOver[]): readonly Outdated[] {
  const standing = handOvers.filter(({ body }) => body.recalled === null).toSorted(inOrder)
  const newestOf = new Map(standing.map((one) => [one.body.caseId, one]))
  return standing.flatMap((has, at) => {
    const isLast = !standing
      .slice(at + 1)
      .some(({ body }) => body.caseId === has.body.caseId && isSameRecipient(body, has.body))
    const newest = newestOf.get(has.body.caseId)
    const isNamed = isSameRecipient(has.body, has.body)
    return isNamed && isLast && newest !== undefined && isOlder(has, newest) ? [{ has, newest }] : []
  })
}

const inOrder = (a: HandOver, b: HandOver): number =>
  a.body.version - b.body.version || (a.createdAt < b.createdAt ? -1 : 1)

function isOlder(has: HandOver, newest: HandOver): boolean {
  if (has.body.version >= newest.body.version) return false
  const { added, gone, changed } = contentsDifference(has.body.contents, newest.body.contents)
  if (changed.some(({ from, to }) => to > from)) return true
  return has.body.profile === newest.body.profile && added.length + gone.length > 0
}
