import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { compareHead, firstDifference, type Kept, type LogHeads } from './compare.ts'
import { headWords } from './head-words.ts'
import { leafHash, MerkleFrontier } from './merkle.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
const utf8 = (text: string) => new TextEncoder().encode(text)

/** A log of these entries, each commit one entry. */
function logOf(entries: readonly string[]): LogHeads {
  const roots = entries.map((_, last) => {
    const tree = new MerkleFrontier(sha256)
    for (const entry of entries.slice(0, last + 1)) tree.push(leafHash(sha256, utf8(entry)))
    return tree.root()
  })
  return {
    origins: [
      { name: 'the.example/parent', until: 3 },
      { name: 'the.example/log', until: null },
    ],
    size: entries.length,
    rootAt: (size) => roots[size - 1] ?? new MerkleFrontier(sha256).root(),
    commits: roots.map((_, index) => index + 1),
  }
}

const entries = ['a', 'b', 'c', 'd', 'e', 'f']
const log = logOf(entries)
const keptOf = (from: LogHeads, size: number): Kept => ({
  kind: 'checkpoint',
  origin: 'the.example/log',
  size,
  root: from.rootAt(size),
  signed: true,
})

test('the same head, an earlier one and a later one are told apart', () => {
  expect(compareHead(keptOf(log, 6), log)).toEqual({ kind: 'same', size: 6 })
  expect(compareHead(keptOf(log, 2), log)).toEqual({ kind: 'extended', size: 2 })
  expect(compareHead(keptOf(logOf([...entries, 'g']), 7), log)).toEqual({ kind: 'shorter', size: 7 })
})

test('a head of another log, or one that nobody here signed, proves nothing and says so', () => {
  const kept = keptOf(log, 6)
  expect(compareHead({ ...kept, origin: 'strange' } as Kept, log)).toEqual({
    kind: 'other-log',
    origin: 'strange',
  })
  const unsigned = { ...kept, signed: false } as Kept
  expect(compareHead(unsigned, log)).toEqual({ kind: 'unsigned', size: 6, fits: true })
  expect(compareHead(unsigned, logOf([...entries.slice(1), 'x']))).toMatchObject({ fits: false })
  expect(compareHead(unsigned, logOf(entries.slice(1)))).toMatchObject({ fits: null })
})

test('a head of the log that this one was restored from counts up to where the copy began', () => {
  const ofParent = (size: number) => ({ ...keptOf(log, size), origin: 'the.example/parent' }) as Kept
  expect(compareHead(ofParent(3), log)).toEqual({ kind: 'extended', size: 3 })
  expect(compareHead(ofParent(3), logOf(['x', ...entries]))).toEqual({ kind: 'different', size: 3 })
  expect(compareHead(ofParent(5), log)).toEqual({ kind: 'parent-ahead', size: 5, until: 3 })
})

test('eight words find the head they were written down of', () => {
  const words = (size: number): Kept => ({ kind: 'words', words: headWords(log.rootAt(size)) })
  expect(compareHead(words(6), log)).toEqual({ kind: 'same', size: 6 })
  expect(compareHead(words(3), log)).toEqual({ kind: 'extended', size: 3 })
  expect(compareHead(words(3), logOf(['x', ...entries]))).toEqual({ kind: 'unknown-words' })
})

test('the more heads were kept, the nearer the first difference is known', () => {
  const rewritten = logOf(['a', 'b', 'c', 'X', 'e', 'f'])
  const against = (...sizes: number[]) =>
    firstDifference(sizes.map((size) => compareHead(keptOf(log, size), rewritten)))
  expect(against(1, 2, 3)).toBeNull()
  expect(against(6)).toEqual({ from: 0, to: 5 })
  expect(against(2, 5, 6)).toEqual({ from: 2, to: 4 })
  expect(against(1, 2, 3, 4, 5, 6)).toEqual({ from: 3, to: 3 })
})
