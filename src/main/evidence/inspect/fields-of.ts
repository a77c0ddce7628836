import { showFileName } from '#shared/domain/evidence/file-name.ts'
import type { EmbeddedMetadata } from '#shared/domain/evidence/schema.ts'

export type Groups = Readonly<Record<string, Readonly<Record<string, unknown>>>>

const mostFields = 500
const longestValue = 1_000

/** Every field by group and name, as one line of text; what is longer or more than the record takes is cut off. */
export function fieldsOf(groups: Groups): EmbeddedMetadata['fields'] {
  return Object.entries(groups)
    .flatMap(([group, fields]) =>
      Object.entries(fields instanceof Uint8Array ? { text: comment(fields) } : fields).map(
        ([name, value]) => ({
          group: textOf(group, 60),
          name: textOf(name, 120),
          value: textOf(written(value), longestValue),
        }),
      ),
    )
    .filter(({ value }) => value !== '')
    .slice(0, mostFields)
}

/** One line that a record can keep: what hides or reorders text is spelt out. */
export function textOf(value: string, max: number): string {
  const shown = showFileName(value.toWellFormed().replace(/\0+$/u, '').trim())
  return shown.slice(0, max).toWellFormed()
}

function written(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return String(value)
  if (value instanceof Uint8Array) return fromBytes(value)
  if (Array.isArray(value)) return value.map(written).join(', ')
  if (typeof value === 'object' && value !== null) return JSON.stringify(value)
  return ''
}

/** Short runs of plain letters are a text (`0220`), other short ones numbers; long ones are no text for people. */
function fromBytes(bytes: Uint8Array): string {
  if (bytes.byteLength > 64) return `${bytes.byteLength} bytes`
  const plain = bytes.every((byte) => byte >= 0x20 && byte < 0x7f)
  return plain ? String.fromCharCode(...bytes) : [...bytes].join(' ')
}

/** A comment names its characters in its first eight bytes (CIPA DC-008, UserComment); the rest is the text. */
const comment = (bytes: Uint8Array): string => {
  const encoding = String.fromCharCode(...bytes.subarray(0, 7)) === 'UNICODE' ? 'utf-16le' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes.subarray(8))
}
