const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Standard base64 with padding (RFC 4648, section 4). Here because shared code has neither Buffer nor btoa. */
export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + 3)
    const left = bytes.length - at
    text += sign(one >> 2) + sign(((one & 3) << 4) | (two >> 4))
    text += left > 1 ? sign(((two & 15) << 2) | (three >> 6)) : '='
    text += left > 2 ? sign(three & 63) : '='
  }
  return text
}

const sign = (six: number): string => ALPHABET.charAt(six)

/**
 * Bytes of standard base64; null for anything that `toBase64` would not have written: other alphabets,
 * missing padding, white space, stray bits. So one value has one text.
 */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return null
  const signs = text.replace(/=+$/, '')
  const bytes = new Uint8Array(Math.floor((signs.length * 3) / 4))
  let bits = 0
  let pending = 0
  let at = 0
  for (const each of signs) {
    bits = ((bits << 6) | ALPHABET.indexOf(each)) & 0xffff
    pending += 6
    if (pending < 8) continue
    pending -= 8
    bytes[at] = (bits >> pending) & 0xff
    at += 1
  }
  return (bits & ((1 << pending) - 1)) === 0 ? bytes : null
}
