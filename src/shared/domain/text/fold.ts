/** Marks over Arabic letters (harakat, Quranic signs, superscript alef), the tatweel, and invisible format characters. */
const DROPPED =
  /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/** Apostrophes as they are typed, between two letters: об'єкт, об’єкт and обʼєкт are one word. */
const APOSTROPHE = /(?<=\p{L}\p{M}*)['’ʼ‘`´′]+(?=\p{L})/gu

const joined: Readonly<Record<string, string>> = {
  آ: 'ا',
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ґ: 'г',
  ё: 'е',
}
/** Marks over a joined letter go with it, or they would compose with what it became. */
const JOINED = new RegExp(`(?<letter>[${Object.keys(joined).join('')}])\\p{M}*`, 'gu')

/**
 * The form in which index and query are compared: NFKC, lower case, without Arabic harakat and tatweel, with
 * alef and ya forms joined, digits in ASCII, ґ as г, ё as е, no apostrophes inside words, white space as single spaces.
 * й and ї stay letters of their own. Folding twice changes nothing. Never shown, never stored as a value.
 */
export function foldText(text: string): string {
  return text
    .replace(DROPPED, '')
    .replace(APOSTROPHE, '') // before NFKC, which takes ´ apart into a space and an accent
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(DROPPED, '')
    .replace(APOSTROPHE, '')
    .replace(JOINED, (_, letter: string) => joined[letter] ?? letter)
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/\s+/gu, ' ')
}
