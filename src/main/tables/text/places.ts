/** The line that a character is in, counted from 1, whichever way lines end. */
export function lineAt(text: string, at: number): number {
  let line = 1
  for (let before = 0; before < at; before += 1) {
    const character = text[before]
    if (character === '\n' || (character === '\r' && text[before + 1] !== '\n')) line += 1
  }
  return line
}

/** What of the bytes is UTF-8 beyond ASCII: characters that are, bytes that are not, and where the first of those is. */
export interface Utf8Damage {
  readonly characters: number
  readonly bad: number
  readonly firstBad: number
}

export function utf8Damage(bytes: Uint8Array): Utf8Damage {
  let characters = 0
  let bad = 0
  let firstBad = -1
  for (let at = 0; at < bytes.length;) {
    const length = utf8LengthAt(bytes, at)
    if (length > 1) characters += 1
    if (length === 0) {
      bad += 1
      if (firstBad < 0) firstBad = at
    }
    at += Math.max(1, length)
  }
  return { characters, bad, firstBad }
}

/** Bytes of the character that begins here (Unicode, table 3-7); 0 where none does. */
function utf8LengthAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0
  const second = bytes[at + 1] ?? 0
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  if (length > 1 && (second < least || second > most)) return 0
  for (let next = 2; next < length; next += 1) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}

/** The first byte of a UTF-16 unit that is half of a pair and alone, or of half a unit at the end; -1 where there is none. */
export function utf16Damage(bytes: Uint8Array, littleEndian: boolean): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const whole = bytes.byteLength - (bytes.byteLength % 2)
  for (let at = 0; at < whole; at += 2) {
    const kind = view.getUint16(at, littleEndian) >> 10
    if (kind === 0x37) return at
    if (kind !== 0x36) continue
    if (at + 2 >= whole || view.getUint16(at + 2, littleEndian) >> 10 !== 0x37) return at
    at += 2
  }
  return whole === bytes.byteLength ? -1 : whole
}
