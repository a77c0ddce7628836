import { foldText } from '../text/fold.ts'

/** Longer ones are no words: of them only the beginning is looked for. */
const LONGEST = 40

/** The words of a text in its order, folded: runs of letters and digits. What stands between them is not searched for. */
export const searchWords = (text: string): string[] =>
  (foldText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => word.slice(0, LONGEST))
