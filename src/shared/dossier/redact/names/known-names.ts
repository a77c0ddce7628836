import { addAddress, noAddresses, type Addresses } from './address.ts'
import { contactKeys, linesOf } from './contact.ts'
import { singlesOf, type Singles } from './singles.ts'
import { wordKey, wordsIn } from './word-key.ts'

/** Somebody whom a text must not name: how they are called and reached, and what stands there instead. */
export interface Protected {
  readonly names: readonly string[]
  readonly contact: string
  /** What the workspace calls them, where that may not be told either; empty where it may. */
  readonly codeName: string
  readonly replacement: string
  /** Names of others that go out: a word that these hold too tells nothing alone. */
  readonly shared?: readonly string[] | undefined
}

/** What to look for: keys of so many words in a row, in the order of the alphabet, each with who it is. */
export interface KnownNames {
  readonly sequences: ReadonlyMap<number, ReadonlyMap<string, Protected>>
  /** Every key that a sequence holds. */
  readonly members: ReadonlySet<string>
  readonly reachables: ReadonlyMap<string, Protected>
  readonly addresses: Addresses
  /** Single words of the names, with their endings. */
  readonly singles: Singles
  /** The key of a word, worked out once. */
  readonly keyOf: (word: string) => string
}

const LONG_ENOUGH = 4
const MOST_WORDS = 8

export const sequenceKey = (keys: readonly string[]): string => keys.toSorted().join(' ')

/**
 * Everything by which a name is known again: all its words in any order, any two of them (a patronymic left out), one
 * with the initial of another, two run together as in names of files, a single word of four letters or more, and contact
 * details. Rather too much than too little: a word that is also somebody else's name is found too.
 */
export function knownNames(protectedOnes: readonly Protected[]): KnownNames {
  const sequences = new Map<number, Map<string, Protected>>()
  const members = new Set<string>()
  const reachables = new Map<string, Protected>()
  const addresses = noAddresses()
  const add = (keys: readonly string[], who: Protected): void => {
    if (keys.length > MOST_WORDS || keys.some((key) => key === '')) return
    const known = sequences.get(keys.length) ?? new Map<string, Protected>()
    sequences.set(keys.length, known)
    for (const key of keys) members.add(key)
    if (!known.has(sequenceKey(keys))) known.set(sequenceKey(keys), who)
  }
  for (const who of protectedOnes) {
    for (const name of who.names) for (const keys of spellingsOf(name)) add(keys, who)
    const code = wordsIn(who.codeName).map(({ text }) => wordKey(text))
    if (code.length > 0) add(code, who)
    for (const key of contactKeys(who.contact)) reachables.set(key, who)
    for (const line of linesOf(who.contact)) {
      const keys = wordsIn(line).map(({ text }) => wordKey(text))
      if (keys.length > 1) add(keys, who)
      addAddress(addresses, line, who)
    }
  }
  const memo = new Map<string, string>()
  const keyOf = (word: string): string => {
    const known = memo.get(word)
    if (known !== undefined) return known
    const key = wordKey(word)
    memo.set(word, key)
    return key
  }
  return { sequences, members, reachables, addresses, singles: singlesOf(protectedOnes), keyOf }
}

function spellingsOf(name: string): readonly (readonly string[])[] {
  const parts = wordsIn(name).map(({ text }) => ({ text, key: wordKey(text) }))
  if (parts.length < 2) return []
  const pairs = parts.flatMap((one, at) => parts.slice(at + 1).map((other) => [one, other] as const))
  return [
    parts.map(({ key }) => key),
    ...pairs
      .filter((pair) => pair.every(({ text }) => text.length > 1))
      .map((pair) => pair.map(({ key }) => key)),
    ...pairs.flatMap(([one, other]) => [
      [wordKey(`${one.text}${other.text}`)],
      [wordKey(`${other.text}${one.text}`)],
      ...(one.text.length >= LONG_ENOUGH ? [[one.key, wordKey(other.text.slice(0, 1))]] : []),
      ...(other.text.length >= LONG_ENOUGH ? [[other.key, wordKey(one.text.slice(0, 1))]] : []),
    ]),
    ...parts
      .filter(({ text }) => parts.length > 2 && text.length >= LONG_ENOUGH)
      .map((long) => parts.map((part) => (part === long ? part.key : wordKey(part.text.slice(0, 1))))),
  ]
}
