import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { minPassphraseLength } from '#shared/domain/analyst/passphrase.ts'
import { knownPhrases } from './known-phrases.ts'

export type Strength = 'tooShort' | 'weak' | 'fair' | 'good' | 'strong'

export const strengths: readonly Strength[] = ['tooShort', 'weak', 'fair', 'good', 'strong']

const estimator = new ZxcvbnFactory({ dictionary: { passwords: knownPhrases } })

/**
 * How many guesses a passphrase stands, in words. Thresholds are powers of ten of guesses: each guess costs an
 * attacker one run of Argon2id, about a second on this machine. Names known from the form count as guessed.
 */
export function strengthOf(passphrase: string, knownWords: readonly string[]): Strength {
  if (passphrase.length < minPassphraseLength) return 'tooShort'
  const known = knownWords.flatMap((words) => words.split(/\s+/)).filter((word) => word.length > 2)
  const { guessesLog10 } = estimator.check(passphrase.slice(0, 100), known)
  if (guessesLog10 < 10) return 'weak'
  if (guessesLog10 < 14.5) return 'fair'
  return guessesLog10 < 20 ? 'good' : 'strong'
}
