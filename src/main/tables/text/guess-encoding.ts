import { detectAll } from 'jschardet'
import { decodeSingleByte, lostIn, singleByte, type SingleByte } from './encodings.ts'

/** Encodings of one byte a character in which every byte of the file is a character. */
export const withoutLoss = (bytes: Uint8Array): SingleByte[] => {
  const present = bytesBeyondAscii(bytes)
  return singleByte.filter((encoding) => {
    const lost = lostIn(encoding)
    return !present.some((byte) => lost.has(byte))
  })
}

/**
 * The encoding that a text which is not Unicode is most likely in. A guess: it is shown and can be changed. Of those in
 * which the file reads the same, the most usual one.
 */
export function guessEncoding(bytes: Uint8Array, possible: readonly SingleByte[]): SingleByte {
  const sample = aroundBeyondAscii(bytes)
  const ranked = rankedByModel(sample).filter((encoding) => possible.includes(encoding))
  const oddities = ranked.map((encoding) => [...decodeSingleByte(sample, encoding).matchAll(ODD)].length)
  const best = ranked[oddities.indexOf(Math.min(...oddities))] ?? possible[0] ?? 'windows-1252'
  const present = bytesBeyondAscii(bytes)
  const characters = decodeSingleByte(present, best)
  return possible.find((encoding) => decodeSingleByte(present, encoding) === characters) ?? best
}

const modelNames: Readonly<Partial<Record<SingleByte, string>>> = {
  macintosh: 'macroman',
  'x-mac-cyrillic': 'maccyrillic',
}
const nameInModel = (encoding: SingleByte): string => modelNames[encoding] ?? encoding

/** Much of what these have, the more usual ones have too: where the model is in two minds, it is one of those. */
const rarer: readonly SingleByte[] = ['windows-1250', 'windows-1254', 'windows-1256']
const weightOf = (encoding: SingleByte): number => (rarer.includes(encoding) ? 0.9 : 1)

function rankedByModel(sample: Uint8Array): SingleByte[] {
  const found = detectAll(sample, { detectEncodings: singleByte.map(nameInModel), minimumThreshold: 0 })
  return found
    .flatMap(({ encoding, confidence }) =>
      singleByte
        .filter((known) => nameInModel(known) === encoding?.toLowerCase())
        .map((known) => ({ known, sure: confidence * weightOf(known) })),
    )
    .toSorted((a, b) => b.sure - a.sure)
    .map(({ known }) => known)
}

/**
 * What no text has many of, and a text in the wrong encoding has at once: letters of two scripts in one word, a capital
 * after a small letter, a sign between letters. It decides where a file has too few letters for the model.
 */
const ODD = new RegExp(
  [
    String.raw`\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Arabic}]`,
    String.raw`[\p{Script=Cyrillic}\p{Script=Arabic}]\p{Script=Latin}`,
    String.raw`\p{Ll}\p{Lu}`,
    String.raw`(?<=\p{L})[^\p{L}\p{M}\p{N}\p{Z}\x00-\x7f’‘–—“”«»…·](?=\p{L})`,
  ].join('|'),
  'gu',
)

function bytesBeyondAscii(bytes: Uint8Array): Uint8Array {
  const present = new Uint8Array(256)
  for (let at = 0; at < bytes.length; at += 1) present[bytes[at] ?? 0] = 1 // an iterator takes ten times as long
  return Uint8Array.from({ length: 128 }, (_, index) => index + 128).filter((byte) => present[byte] === 1)
}

const sampleBytes = 64 * 2 ** 10
const before = 100
const after = 900

/** What stands around letters beyond ASCII, wherever in the file they are: the rest says nothing about its encoding. */
function aroundBeyondAscii(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = []
  let size = 0
  let taken = 0
  for (let at = 0; at < bytes.length && size < sampleBytes; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue
    const piece = bytes.subarray(Math.max(taken, at - before), at + after)
    pieces.push(piece)
    size += piece.length
    taken = at + after
    at = taken - 1
  }
  return Buffer.concat(pieces)
}
