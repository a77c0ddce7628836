import type { JournalState } from './state.ts'

/** Numbers of the first and the last entry of one commit. */
export interface Commit {
  readonly first: number
  readonly last: number
}

/** The commit of an entry. The frame between two entries of one segment is the checkpoint between two commits. */
export function commitAround(state: Pick<JournalState, 'places' | 'size'>, seq: number): Commit {
  let first = seq
  let last = seq
  while (first > 0 && isSameCommit(state, first - 1)) first -= 1
  while (last + 1 < state.size && isSameCommit(state, last)) last += 1
  return { first, last }
}

/** Whether the entry after this one belongs to the same commit. */
function isSameCommit({ places }: Pick<JournalState, 'places'>, seq: number): boolean {
  const one = places.get(seq)
  const next = places.get(seq + 1)
  return one.segment === next.segment && one.frame + 1 === next.frame
}
