import { decodeSingleByte, isSingleByte, type Encoding } from '../text/encodings.ts'

/** The bytes of a text in an encoding, without a mark. Throws where it has no such character. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text)
  const utf16 = Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16le') return utf16
  if (!isSingleByte(encoding)) return utf16.swap16()
  const bytes = Array.from({ length: 256 }, (_, byte) => byte)
  const byteOf = new Map(bytes.map((byte) => [decodeSingleByte(Uint8Array.of(byte), encoding), byte]))
  return Uint8Array.from(text, (character) => {
    const byte = byteOf.get(character)
    if (byte === undefined) throw new Error(`${encoding} has no ${character}`)
    return byte
  })
}
