import { wordKey, wordsIn } from './words.ts'

/** Whether a word as written is a form of one of these, which are keys of words. */
export const isOneOf =
  (keys: ReadonlySet<number>) =>
  (word: string): boolean =>
    wordsIn(word).some((one) => keys.has(wordKey(one)))
