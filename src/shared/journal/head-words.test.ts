import { entropyToMnemonic } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { headWords, readHeadWords } from './head-words.ts'

const root = (seed: string) => createHash('sha256').update(seed).digest()

test('the words are the first eight that BIP 39 spells of the same bytes', () => {
  for (let seed = 0; seed < 200; seed += 1)
    expect(headWords(root(`${seed}`))).toEqual(
      entropyToMnemonic(root(`${seed}`), wordlist)
        .split(' ')
        .slice(0, 8),
    )
})

test('one bit of the first 88 gives other words', () => {
  const bytes = root('head')
  const words = headWords(bytes).join(' ')
  for (let bit = 0; bit < 88; bit += 1) {
    const other = Uint8Array.from(bytes)
    other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (0x80 >> (bit & 7))
    expect(headWords(other).join(' ')).not.toBe(words)
  }
})

test('words are read as people write them down, and nothing else is', () => {
  const words = headWords(root('head'))
  for (const typed of [
    words.join(' '),
    words.map((word, index) => `${index + 1}. ${word.toUpperCase()}`).join('\n'),
    ` ${words.map((word) => word.slice(0, 4)).join(', ')}. `,
  ])
    expect(readHeadWords(typed)).toEqual(words)
  for (const typed of [
    '',
    words.slice(1).join(' '),
    `${words.join(' ')} zoo`,
    words.join(' ').replace(/^\S+/, 'qqqqq'),
  ])
    expect(readHeadWords(typed)).toBeNull()
})
