import { inLatin } from './latin.ts'
import { stemsOf } from './stems.ts'

/**
 * Other ways by which a folded word is found than by itself: its stems, and itself and its stems in Latin letters. Two
 * words that have one of these in common, or of which one is among those of the other, are found by each other.
 */
export function formsOf(word: string): string[] {
  const stems = [word, ...stemsOf(word)]
  return [...new Set([...stems, ...stems.flatMap(inLatin)])].filter((form) => form !== word)
}
