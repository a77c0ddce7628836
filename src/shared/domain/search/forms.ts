import { inLatin } from './latin.ts'
import { knownBy } from './spellings.ts'
import { stemsOf } from './stems.ts'
import { withoutMarks } from './without-marks.ts'

/**
 * Other ways by which a folded word is found than by itself: without marks over its letters, its stems, and itself and its
 * stems in Latin letters. Two words that have one of these in common, or of which one is among those of the other, are
 * found by each other.
 */
export function formsOf(word: string): string[] {
  const plain = withoutMarks(word)
  const stems = new Set([plain, ...stemsOf(plain)])
  const forms = new Set([...stems, ...[...stems].flatMap(inLatin)])
  for (const form of forms) for (const name of knownBy(form)) forms.add(name)
  forms.delete(word)
  return [...forms]
}
