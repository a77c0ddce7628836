/** Of Unicode. In these, what is no text can be told from what is. */
export const unicode = ['utf-8', 'utf-16le', 'utf-16be'] as const

/** Of one byte a character, by their names in the WHATWG Encoding Standard, the more usual ones first. */
export const singleByte = [
  'windows-1252',
  'windows-1251',
  'macintosh',
  'x-mac-cyrillic',
  'koi8-u',
  'windows-1250',
  'windows-1254',
  'windows-1256',
] as const

export type Encoding = (typeof unicode)[number] | SingleByte
export type SingleByte = (typeof singleByte)[number]

export const isSingleByte = (encoding: Encoding): encoding is SingleByte =>
  singleByte.some((known) => known === encoding)

export const encodingNames: readonly Encoding[] = [...unicode, ...singleByte]

export const encodingNamed = (name: string): Encoding | undefined =>
  encodingNames.find((known) => known === name.toLowerCase())

/** 0x80 to 0x9F. Node 20.18 to 24.6 reads these as Latin-1 does (nodejs/node#56542), which would garble quietly. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

export function decodeSingleByte(bytes: Uint8Array, encoding: SingleByte): string {
  if (encoding !== 'windows-1252') return new TextDecoder(encoding).decode(bytes)
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin1.replace(/[\x80-\x9f]/g, (control) => windows1252[control.charCodeAt(0) - 0x80] ?? control)
}

const upperHalf = Uint8Array.from({ length: 128 }, (_, index) => index + 128)

/** Bytes that the encoding leaves without a character. They are decoded as controls of C1, which nobody types. */
export function lostIn(encoding: SingleByte): ReadonlySet<number> {
  const characters = decodeSingleByte(upperHalf, encoding)
  return new Set(upperHalf.filter((byte) => /[\x80-\x9f\ufffd]/.test(characters[byte - 0x80] ?? '')))
}
