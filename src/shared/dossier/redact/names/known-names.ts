import { linesOf, reachablesIn } from './contact.ts'
import { looseKey, wordKey, wordsIn } from './word-key.ts'

/** Somebody whom a text must not name: how they are called and reached, and what stands there instead. */
export interface Protected {
  readonly names: readonly string[]
  readonly contact: string
  /** What the workspace calls them, where that may not be told either; empty where it may. */
  readonly codeName: string
  readonly replacement: string
}

/** What to look for: keys of so many words in a row, in the order of the alphabet, each with who it is. */
export interface KnownNames {
  readonly sequences: ReadonlyMap<number, ReadonlyMap<string, Protected>>
  readonly reachables: ReadonlyMap<string, Protected>
  /** Single words of the names, with their endings; looked for only where the person is known to be meant. */
  readonly words: ReadonlyMap<string, Protected>
}

/** Shorter words stand in too many texts that mean something else. */
const LONG_ENOUGH = 4
const MOST_WORDS = 8

export const sequenceKey = (keys: readonly string[]): string => keys.toSorted().join(' ')

/**
 * Everything by which a name is known again: all its words in any order, any two of them (a patronymic left out), one
 * with the initial of another, two run together as in names of files, and contact details.
 */
export function knownNames(protectedOnes: readonly Protected[]): KnownNames {
  const sequences = new Map<number, Map<string, Protected>>()
  const reachables = new Map<string, Protected>()
  const words = new Map<string, Protected>()
  const add = (keys: readonly string[], who: Protected): void => {
    if (keys.length > MOST_WORDS || keys.some((key) => key === '')) return
    const known = sequences.get(keys.length) ?? new Map<string, Protected>()
    sequences.set(keys.length, known)
    if (!known.has(sequenceKey(keys))) known.set(sequenceKey(keys), who)
  }
  for (const who of protectedOnes) {
    for (const name of who.names) {
      for (const keys of spellingsOf(name)) add(keys, who)
      for (const { text } of wordsIn(name)) if (text.length >= LONG_ENOUGH) words.set(looseKey(text), who)
    }
    const code = wordsIn(who.codeName).map(({ text }) => wordKey(text))
    if (code.length > 0) add(code, who)
    for (const { key } of reachablesIn(who.contact)) reachables.set(key, who)
    for (const line of linesOf(who.contact)) {
      const keys = wordsIn(line).map(({ text }) => wordKey(text))
      if (keys.length > 1) add(keys, who)
    }
  }
  return { sequences, reachables, words }
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
      ...(one.text.length >= LONG_ENOUGH ? [[one.key, other.key.slice(0, 1)]] : []),
      ...(other.text.length >= LONG_ENOUGH ? [[other.key, one.key.slice(0, 1)]] : []),
    ]),
  ]
}
