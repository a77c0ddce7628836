const LATIN = /\p{Script=Latin}/u
/** As most words are. */
const PLAIN = /^[a-z\d]+$|^[а-яіїє]+$/u
const MARKS = /[\p{M}\p{Lm}]/gu
const STRESS = /[\u0300\u0301]/gu

/** Letters of Latin scripts that are none with a mark. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
}

/**
 * A folded word as one may type it: Latin letters without what stands over or beside them (hôpital, İzmir, Kramatorsʹk),
 * others without the stress that some texts write (за́мок). й and ї are letters of their own.
 */
export const withoutMarks = (word: string): string =>
  PLAIN.test(word)
    ? word
    : LATIN.test(word)
      ? word
          .normalize('NFD')
          .replace(MARKS, '')
          .normalize('NFC')
          .replace(/[ßıłøđæœ]/gu, (letter) => letters[letter] ?? letter)
      : word.replace(STRESS, '')
