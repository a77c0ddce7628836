import { foldText } from '../text/fold.ts'

/** Longer ones are no words: of them only the beginning is looked for. */
const LONGEST = 40

/** Ways in which another picture of the same letter is asked for. */
const VARIATION = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu

/**
 * Where there are no spaces between words each letter is one: words are then found as letters side by side. So is each
 * pictograph, for it may be all that a message says.
 */
const WORD =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]\p{M}*|[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]|[[\p{L}\p{M}\p{N}]--[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]]+/gv

/** The words of a text in its order, folded: runs of letters and digits. What stands between them is not searched for. */
export const searchWords = (text: string): string[] =>
  (foldText(text).replace(VARIATION, '').match(WORD) ?? []).map((word) => word.slice(0, LONGEST))
