import { wordlist as words } from '@scure/bip39/wordlists/english.js'

/** The 2,048 English words of BIP 39, in order: 11 bits each. */
export const wordList: string[] = words

/** The word of the list that was typed, or whose first four letters were: no two words share them. */
export function wordOf(typed: string): string | undefined {
  if (wordList.includes(typed)) return typed
  return typed.length >= 4 ? wordList.find((word) => word.slice(0, 4) === typed) : undefined
}
