import type { StoredRecord } from '../record/kinds.ts'

type HandOver = StoredRecord<'hand-over'>

/** What became of a hand-over: it was recalled, or whoever got it has a later version by now. */
export type HandOverStanding =
  | { readonly kind: 'current' }
  | { readonly kind: 'recalled' }
  | { readonly kind: 'superseded'; readonly by: HandOver }

/**
 * How each hand-over stands, by its id. One is superseded by the latest later version of the same case that went to the
 * same recipient and was not recalled; of hand-overs to nobody in particular nothing can be said.
 */
export function standingsOf(handOvers: readonly HandOver[]): ReadonlyMap<string, HandOverStanding> {
  return new Map(handOvers.map((one) => [one.id, standingOf(one, handOvers)]))
}

function standingOf(one: HandOver, all: readonly HandOver[]): HandOverStanding {
  if (one.body.recalled !== null) return { kind: 'recalled' }
  const later = all.filter(
    ({ body }) =>
      body.recalled === null &&
      body.caseId === one.body.caseId &&
      body.version > one.body.version &&
      isSameRecipient(body, one.body),
  )
  const by = later.toSorted((a, b) => a.body.version - b.body.version).at(-1)
  return by === undefined ? { kind: 'current' } : { kind: 'superseded', by }
}

/** By the record of the workspace where both have one, else by the words that they are named with. Nobody is not the same as nobody. */
export function isSameRecipient(a: HandOver['body'], b: HandOver['body']): boolean {
  if (a.recipientId !== null && b.recipientId !== null) return a.recipientId === b.recipientId
  return a.recipient !== '' && a.recipient === b.recipient && a.organisation === b.organisation
}
