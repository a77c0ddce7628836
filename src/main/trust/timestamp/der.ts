import { fromBER, type AsnType } from 'asn1js'

/** Reads one DER value and nothing behind it; undefined when the bytes are not that. */
export function readAs<T>(der: Uint8Array, make: (schema: AsnType) => T): T | undefined {
  try {
    const { result, offset } = fromBER(Uint8Array.from(der))
    return offset === der.byteLength ? make(result) : undefined
  } catch {
    return undefined // no DER, or another value than was looked for
  }
}
