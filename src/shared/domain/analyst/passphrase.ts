/** Lengths in UTF-16 units. The longest is far above what anybody types and far below what slows a machine down. */
export const minPassphraseLength = 10
export const maxPassphraseLength = 1_024

/** The rule broken by what was typed as a passphrase that exists already: such a one never was one. */
export function typedPassphraseIssue(passphrase: string): string | undefined {
  if (passphrase === '') return 'text.required'
  if (passphrase.length > maxPassphraseLength) return 'text.tooLong'
  return passphrase.isWellFormed() ? undefined : 'text.loneSurrogate'
}

/**
 * The rule broken by a passphrase that no key may be made of, or undefined. Half a character and invisible controls, a
 * zero byte above all, cannot be typed again on every keyboard, nor handed to a program.
 */
export function passphraseIssue(passphrase: string): string | undefined {
  if (passphrase.length < minPassphraseLength) return 'passphrase.tooShort'
  return typedPassphraseIssue(passphrase) ?? (/\p{Cc}/u.test(passphrase) ? 'text.control' : undefined)
}
