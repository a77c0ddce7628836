import { diffArrays } from 'diff'

/** A piece of one of two texts; `differs`: the other does not have it there. */
export interface Piece {
  readonly text: string
  readonly differs: boolean
}

/** Longer texts are shown whole and unmarked: comparing them would hold the window up. */
const LONGEST = 20_000
/** Texts with less in common than this are not the same text. */
const limits = { maxEditLength: 1_000 }

/** Words of any alphabet, the white space between them, and every other sign by itself. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []

/** Two texts in pieces, word by word: what only one of them has is marked in it. */
export function wordDifference(
  before: string,
  after: string,
): { readonly before: readonly Piece[]; readonly after: readonly Piece[] } {
  const changes =
    before.length + after.length > LONGEST
      ? undefined
      : diffArrays(wordsOf(before), wordsOf(after), limits)?.map(({ value, added, removed }) => ({
          text: value.join(''),
          added,
          removed,
        }))
  if (changes === undefined)
    return { before: [{ text: before, differs: false }], after: [{ text: after, differs: false }] }
  return {
    before: changes.filter(({ added }) => !added).map(({ text, removed }) => ({ text, differs: removed })),
    after: changes.filter(({ removed }) => !removed).map(({ text, added }) => ({ text, differs: added })),
  }
}
