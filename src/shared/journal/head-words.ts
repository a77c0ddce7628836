/*
 * Owns the head of a log as people say it over the telephone: eight words of the English list of BIP 39, 11 bits
 * each, for the first 88 bits of the root. To find another log with the same words takes about 2^88 tries; that is
 * no proof of the root, which the signed checkpoint is, but nobody does it by chance or in a hurry.
 */
import { wordList, wordOf } from '../lib/word-list.ts'

export const headWordCount = 8
const bitsPerWord = 11
const bytesSpelt = (headWordCount * bitsPerWord) / 8

/** The words of a root (32 bytes). */
export function headWords(root: Uint8Array): readonly string[] {
  const bits = [...root.subarray(0, bytesSpelt)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return Array.from({ length: headWordCount }, (_, index) => {
    const word = wordList[Number.parseInt(bits.slice(index * bitsPerWord, (index + 1) * bitsPerWord), 2)]
    if (word === undefined) throw new RangeError('A root has 32 bytes')
    return word
  })
}

/**
 * The words that were typed, in full; null when they are not eight words of the list. Case, spacing, numbers and
 * punctuation do not matter, and four letters of a word are enough: no two share them.
 */
export function readHeadWords(typed: string): readonly string[] | null {
  const words = typed
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
    .flatMap((word) => wordOf(word) ?? [])
  const all = typed.match(/[a-z]+/gi)?.length === headWordCount
  return all && words.length === headWordCount ? words : null
}
