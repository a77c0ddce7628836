import type { SimilarReason } from './similarity.ts'
import { tellingWords, wordKey } from './words.ts'

/** A reason with the words themselves where words are shared. */
export type SharedReason =
  Exclude<SimilarReason, { kind: 'words' }> | { readonly kind: 'words'; readonly words: readonly string[] }

/** Turns reasons into such with words, as one of the two incidents writes them; folded, in the order of the alphabet. */
export function sharingWords(
  worded: Parameters<typeof tellingWords>[0],
): (reasons: readonly SimilarReason[]) => SharedReason[] {
  const words = new Map(tellingWords(worded).map((word) => [wordKey(word), word]))
  return (reasons) =>
    reasons.map((reason) =>
      reason.kind === 'words'
        ? { kind: 'words', words: reason.hashes.flatMap((hash) => words.get(hash) ?? []).sort() }
        : reason,
    )
}
