import { reachablesIn } from './contact.ts'
import { sequenceKey, type KnownNames, type Protected } from './known-names.ts'
import { looseKey, wordKey, wordsIn, type Word } from './word-key.ts'

/** Where in a text somebody is named (UTF-16 units, half-open). */
export interface Hit {
  readonly start: number
  readonly end: number
  readonly who: Protected
}

/** Words of one name stand no further apart than this. */
const FURTHEST = 4

/** Everybody whom the text names, in its order and without overlaps. `alone`: a single word of a name tells too. */
export function findNames(text: string, known: KnownNames, alone?: KnownNames): readonly Hit[] {
  const words = wordsIn(text)
  const keys = words.map(({ text: word }) => wordKey(word))
  const hits: Hit[] = []
  for (const { key, start, end } of reachablesIn(text)) {
    const who = known.reachables.get(key)
    if (who !== undefined) hits.push({ start, end, who })
  }
  for (const [size, sequences] of known.sequences)
    for (let at = 0; at + size <= words.length; at += 1) {
      const who = sequenceAt(sequences, keys.slice(at, at + size))
      const [first, last] = [words[at], words[at + size - 1]]
      if (who !== undefined && first && last && isNear(words.slice(at, at + size)))
        hits.push({ start: first.start, end: last.end, who })
    }
  if (alone !== undefined)
    for (const { text: word, start, end } of words) {
      const who = alone.words.get(looseKey(word))
      if (who !== undefined) hits.push({ start, end, who })
    }
  return apart(hits)
}

/** The Arabic letters that are written with the word that they stand before: and, then, in, as, to. */
const JOINED = /^[وفبكل](?=\p{Script=Arabic}{3})/u

function sequenceAt(
  sequences: ReadonlyMap<string, Protected>,
  keys: readonly string[],
): Protected | undefined {
  const [first = '', ...rest] = keys
  const found = sequences.get(sequenceKey(keys))
  if (found !== undefined || !JOINED.test(first)) return found
  return sequences.get(sequenceKey([wordKey(first.replace(JOINED, '')), ...rest]))
}

const isNear = (words: readonly Word[]): boolean =>
  words.every((word, at) => {
    const before = words[at - 1]
    return before === undefined || word.start - before.end <= FURTHEST
  })

/** The longest of those that overlap. */
function apart(hits: readonly Hit[]): readonly Hit[] {
  const kept: Hit[] = []
  for (const hit of hits.toSorted((a, b) => b.end - b.start - (a.end - a.start)))
    if (kept.every(({ start, end }) => hit.end <= start || hit.start >= end)) kept.push(hit)
  return kept.toSorted((a, b) => a.start - b.start)
}

/** The text with each name replaced by what stands for it. */
export function withoutNames(text: string, hits: readonly Hit[]): string {
  let told = ''
  let at = 0
  for (const { start, end, who } of hits) {
    told += text.slice(at, start) + who.replacement
    at = end
  }
  return told + text.slice(at)
}
