/** So many texts that were looked for last are remembered, for the steps back to them. */
const MOST = 1_000

const texts = new Map<number, string>()
let last = 0

/**
 * The number under which an address leads to these words; undefined for none. In memory alone, and gone at lock: an
 * address is kept by browsers.
 */
export function rememberWords(text: string): number | undefined {
  if (text === '') return undefined
  for (const [number, known] of texts) if (known === text) return number
  texts.set(++last, text)
  if (texts.size > MOST)
    for (const oldest of [...texts.keys()].slice(0, texts.size - MOST)) texts.delete(oldest)
  return last
}

/** Nothing for a number that is not, or no longer, known. */
export const wordsAt = (number: number | undefined): string =>
  number === undefined ? '' : (texts.get(number) ?? '')
