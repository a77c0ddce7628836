import { addressesIn } from './address.ts'
import { reachablesIn } from './contact.ts'
import { sequenceKey, type KnownNames, type Protected } from './known-names.ts'
import { wordKey, wordsIn, type Word } from './word-key.ts'

/** Where in a text somebody is named (UTF-16 units, half-open). */
export interface Hit {
  readonly start: number
  readonly end: number
  readonly who: Protected
}

/** Words of one name stand no further apart than this. */
const FURTHEST = 4

/** Everybody whom the text names, in its order and without overlaps. `alone`: whom the record links. */
export function findNames(text: string, known: KnownNames, alone?: KnownNames): readonly Hit[] {
  const words = wordsIn(text)
  const keys = words.map(({ text: word }) => known.keyOf(word))
  const hits: Hit[] = [...addressesIn(words, keys, known.addresses), ...spacedOut(text, known)]
  for (const { keys: ways, start, end } of reachablesIn(text, (key) => known.reachables.has(key))) {
    const who = ways.map((key) => known.reachables.get(key)).find((one) => one !== undefined)
    if (who !== undefined) hits.push({ start, end, who })
  }
  words.forEach(({ text: word, start, end }, at) => {
    const before = words[at - 1]?.text
    const who = alone?.singles.at(word, before, true) ?? singleAt(word, before, known)
    if (who !== undefined) hits.push({ start, end, who })
    hits.push(...sequencesFrom(at, words, keys, known))
  })
  return apart(hits)
}

function sequencesFrom(
  at: number,
  words: readonly Word[],
  keys: readonly string[],
  { sequences, members }: KnownNames,
): readonly Hit[] {
  const key = keys[at] ?? ''
  if (!members.has(key) && !JOINED.test(key)) return []
  const hits: Hit[] = []
  for (const [size, known] of sequences) {
    const [first, last] = [words[at], words[at + size - 1]]
    if (!first || !last || !isNear(words.slice(at, at + size))) continue
    const who = sequenceAt(known, keys.slice(at, at + size))
    if (who !== undefined) hits.push({ start: first.start, end: last.end, who })
  }
  return hits
}

const singleAt = (word: string, before: string | undefined, { singles }: KnownNames) =>
  singles.at(word, before, false) ??
  (JOINED.test(word) ? singles.at(word.replace(JOINED, ''), before, false) : undefined)

/** Letters with a blank between any two of them, as a name is written to stand out. */
const SPACED = /(?<![\p{L}\p{M}])(?:\p{L}[ .\-·]){3,40}\p{L}(?![\p{L}\p{M}])/gu

const spacedOut = (text: string, known: KnownNames): readonly Hit[] =>
  Array.from(text.matchAll(SPACED), ({ 0: spaced, index }): Hit[] => {
    const who = known.singles.at(spaced.replace(/[ .\-·]/gu, ''), undefined, false)
    return who ? [{ start: index, end: index + spaced.length, who }] : []
  }).flat()

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

/** Those that overlap as one, by whom the longest names. */
function apart(hits: readonly Hit[]): readonly Hit[] {
  const kept: Hit[] = []
  let longest = 0
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    const length = hit.end - hit.start
    if (last === undefined || hit.start >= last.end) {
      kept.push(hit)
      longest = length
    } else {
      kept[kept.length - 1] = {
        start: last.start,
        end: Math.max(last.end, hit.end),
        who: length > longest ? hit.who : last.who,
      }
      longest = Math.max(longest, length)
    }
  }
  return kept
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
