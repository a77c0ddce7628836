/** A block of Snappy (google/snappy, format_description.txt); undefined when it is none. */
export function unsnap(bytes: Buffer): Buffer | undefined {
  const header = varint(bytes, 0)
  if (!header || header.value > LARGEST) return undefined
  const out = Buffer.alloc(header.value)
  let to = 0
  let at = header.next
  while (at < bytes.length) {
    const element = readElement(bytes, at)
    if (!element || to + element.length > out.length) return undefined
    at = element.next
    if (element.kind === 'literal') bytes.copy(out, to, at - element.length, at)
    else if (element.back === 0 || element.back > to) return undefined
    // Byte by byte: a copy may reach into what it is just writing.
    else for (let i = 0; i < element.length; i += 1) out[to + i] = out[to + i - element.back] ?? 0
    to += element.length
  }
  return to === out.length ? out : undefined
}

const LARGEST = 64 * 1024 * 1024

type Element =
  | { readonly kind: 'literal'; readonly length: number; readonly next: number }
  | { readonly kind: 'copy'; readonly length: number; readonly back: number; readonly next: number }

function readElement(bytes: Buffer, at: number): Element | undefined {
  const tag = bytes[at] ?? 0
  const upper = tag >> 2
  const extra = [upper < 60 ? 0 : upper - 59, 1, 2, 4][tag & 3] ?? 0
  const from = at + 1
  if (from + extra > bytes.length) return undefined
  const number = extra === 0 ? 0 : bytes.readUIntLE(from, extra)
  if ((tag & 3) === 0) {
    const length = (extra === 0 ? upper : number) + 1
    const next = from + extra + length
    return next > bytes.length ? undefined : { kind: 'literal', length, next }
  }
  const isShort = (tag & 3) === 1
  const length = isShort ? 4 + (upper & 7) : upper + 1
  const back = isShort ? ((tag >> 5) << 8) | number : number
  return { kind: 'copy', length, back, next: from + extra }
}

/** A number in groups of seven bits, lowest first. */
export function varint(bytes: Buffer, at: number): { value: number; next: number } | undefined {
  let value = 0
  for (let groups = 0; groups < 8 && at + groups < bytes.length; groups += 1) {
    const byte = bytes[at + groups] ?? 0
    value += (byte & 0x7f) * 2 ** (7 * groups)
    if (byte < 0x80) return { value, next: at + groups + 1 }
  }
  return undefined
}
