import { isAscii, isUtf8 } from 'node:buffer'
import { unreadable } from '#main/archive/unreadable.ts'
import {
  decodeSingleByte,
  encodingNamed,
  encodingNames,
  isSingleByte,
  lostIn,
  type Encoding,
} from './encodings.ts'
import { guessEncoding, withoutLoss } from './guess-encoding.ts'
import { lineAt, utf16Damage, utf8Damage } from './places.ts'

export interface ReadText {
  /** Well-formed, without a byte order mark and without NUL. */
  readonly text: string
  readonly encoding: Encoding
  /** In which it could be read as well without a byte being lost, this one among them. */
  readonly encodings: readonly Encoding[]
}

/** The text of a file in the encoding that was chosen or is found. Throws `Unreadable` where it is not text in it. */
export function readText(
  bytes: Uint8Array,
  chosen: string | undefined,
  guessing: 'any' | 'unicode',
): ReadText {
  const encoding = chosen === undefined ? found(bytes, guessing) : known(chosen)
  const text = decoded(bytes, encoding)
  const nul = text.indexOf('\0')
  if (nul >= 0)
    unreadable('invalid', `Line ${lineAt(text, nul)} has a NUL byte in it, so this file is not text.`, {
      next: 'Choose the file that you mean, or save it as CSV again.',
    })
  return { text, encoding, encodings: [...new Set([...offered(bytes, encoding), encoding])] }
}

function known(name: string): Encoding {
  return (
    encodingNamed(name) ??
    unreadable('unsupported', `The encoding “${name.slice(0, 40)}” is not known here.`, {
      next: `Known are ${encodingNames.join(', ')}.`,
    })
  )
}

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

const markOf = (bytes: Uint8Array) => marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))

function found(bytes: Uint8Array, guessing: 'any' | 'unicode'): Encoding {
  const marked = markOf(bytes)?.[0] ?? withoutMark(bytes)
  if (marked !== undefined) return marked
  if (isUtf8(bytes)) return 'utf-8'
  const damage = utf8Damage(bytes)
  // In any other encoding, what happens to be UTF-8 is rare beside what is not.
  if (guessing === 'unicode' || damage.bad * 10 <= damage.characters) return 'utf-8'
  refuseControls(bytes)
  return guessEncoding(bytes, withoutLoss(bytes))
}

const headBytes = 64 * 2 ** 10

/** UTF-16 without a mark: every digit, comma and line end in it has a NUL on the same side. */
function withoutMark(bytes: Uint8Array): Encoding | undefined {
  const head = bytes.subarray(0, headBytes)
  const nuls = [0, 0]
  head.forEach((byte, at) => {
    if (byte === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = nuls
  const littleEndian = odd > even
  if (Math.max(even, odd) < head.length / 20 || !linesEndIn(head, littleEndian)) return undefined
  return littleEndian ? 'utf-16le' : 'utf-16be'
}

/** Most of what would end a line in other encodings does so in UTF-16 as well: stray NULs do not make two bytes of each. */
function linesEndIn(head: Uint8Array, littleEndian: boolean): boolean {
  let ends = 0
  let whole = 0
  head.forEach((byte, at) => {
    if (byte !== 0x0a && byte !== 0x0d) return
    ends += 1
    if (at % 2 === (littleEndian ? 0 : 1) && head[littleEndian ? at + 1 : at - 1] === 0) whole += 1
  })
  return whole * 2 > ends || ends === 0
}

/** A guess always finds something, so what no text of that time has is no text. */
function refuseControls(bytes: Uint8Array): void {
  const at = bytes.findIndex((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x1a) || byte === 0x7f)
  if (at >= 0)
    unreadable(
      'invalid',
      `Line ${lineAt(decodedAs(bytes.subarray(0, at), 'windows-1252'), at)} has the byte ${inHex(bytes[at])}, so this file is not text.`,
    )
}

function decoded(bytes: Uint8Array, encoding: Encoding): string {
  const [marked, mark = []] = markOf(bytes) ?? []
  const from = marked === encoding ? mark.length : 0
  const body = bytes.subarray(from)
  const bad = firstBad(body, encoding)
  if (bad >= 0) {
    const before = decodedAs(body.subarray(0, bad), encoding)
    unreadable(
      'invalid',
      `This is not text in ${encoding}: in line ${lineAt(before, before.length)}, byte ${from + bad + 1} of the file (${inHex(body[bad])}) is no character.`,
      {
        next: 'Choose another encoding, or save the file as UTF-8 in the program that it is from.',
      },
    )
  }
  return decodedAs(body, encoding)
}

function firstBad(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding === 'utf-8') return isUtf8(bytes) ? -1 : utf8Damage(bytes).firstBad
  if (!isSingleByte(encoding)) return utf16Damage(bytes, encoding === 'utf-16le')
  const lost = lostIn(encoding)
  return bytes.findIndex((byte) => lost.has(byte))
}

/** What is well-formed in it. */
const decodedAs = (bytes: Uint8Array, encoding: Encoding): string =>
  isSingleByte(encoding)
    ? decodeSingleByte(bytes, encoding)
    : new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)

const inHex = (byte = 0): string => `0x${byte.toString(16).padStart(2, '0').toUpperCase()}`

function offered(bytes: Uint8Array, encoding: Encoding): readonly Encoding[] {
  if (isAscii(bytes) || encoding === 'utf-16le' || encoding === 'utf-16be') return []
  return [...(isUtf8(bytes) ? (['utf-8'] as const) : []), ...withoutLoss(bytes)]
}
