/** `"` stands for a whole string. */
export type JsonToken = '{' | '}' | '[' | ']' | ',' | ':' | '"'

/** Compared one by one: looking each up in a text takes three times as long. */
const isToken = (character: string | undefined): character is JsonToken =>
  character === '"' ||
  character === ',' ||
  character === ':' ||
  character === '{' ||
  character === '}' ||
  character === '[' ||
  character === ']'

/**
 * Goes through what gives a text its structure if it is JSON, strings as wholes, so that a brace in one is not taken for
 * structure; numbers, words and white space are passed over. `see` is told where each begins and where its last character
 * is. Stops, and answers true, when `see` does. Any text at all, in a time by its length.
 */
export function walkJson(
  text: string,
  see: (token: JsonToken, from: number, to: number) => boolean,
): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const token = text[at]
    if (!isToken(token)) continue
    const from = at
    if (token === '"') at = endOfString(text, at)
    if (see(token, from, at)) return true
  }
  return false
}

/** Where the quote is that closes a string; behind the text where none does. */
export function endOfString(text: string, from: number): number {
  let at = from + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}

/** What a string token stands for; undefined where it is no valid one. */
export function stringIn(text: string, from: number, to: number): string | undefined {
  const inside = text.slice(from + 1, to)
  if (!inside.includes('\\')) return inside
  try {
    return String(JSON.parse(`"${inside}"`))
  } catch {
    return undefined
  }
}
