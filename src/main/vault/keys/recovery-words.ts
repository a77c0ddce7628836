/*
 * Owns the spelling of a recovery key: 24 words of the English list of BIP 39, which carry 32 bytes and 8 bits
 * of checksum. The bytes are the secret of an age identity, so that stock `age` can use the same key.
 */
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'
import { wordList, wordOf } from '#shared/lib/word-list.ts'
import { secretOfIdentity } from './age-identity.ts'

export const recoveryWordCount = 24

export const recoveryWords = (secret: Uint8Array): readonly string[] =>
  entropyToMnemonic(secret, wordList).split(' ')

/** What is wrong with typed words: `at` counts from 1, as on the paper. */
export type WordsProblem =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'unknown'; readonly at: number; readonly word: string }
  | { readonly kind: 'checksum' }

/**
 * Reads a recovery key as people type it from paper: words in any case, any spacing, with or without their numbers, of
 * which the first four letters are enough, since no two words of the list share them. Or the one line of age that the
 * code on the printed page holds.
 */
export function secretOfWords(typed: string): Uint8Array | WordsProblem {
  const scanned = secretOfIdentity(typed)
  if (scanned !== undefined) return scanned
  const words = typed
    .normalize('NFKD')
    .toLowerCase()
    .split(/[\s\d.,;:)]+/)
    .filter((word) => word !== '')
  const full = words.map(wordOf)
  const unknown = full.indexOf(undefined)
  if (unknown !== -1) return { kind: 'unknown', at: unknown + 1, word: words[unknown] ?? '' }
  if (words.length !== recoveryWordCount) return { kind: 'count', count: words.length }
  try {
    return mnemonicToEntropy(full.join(' '), wordList)
  } catch {
    return { kind: 'checksum' } // all are words of the list, so it can only be that
  }
}
