import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { headWords } from './head-words.ts'
import { joinNotes, readKeptText } from './kept-text.ts'

const note = (size: number, signatures = 1) =>
  `the.example/log\n${size}\n${'A'.repeat(43)}=\n\n${'\u2014 the.example/log AAAA\n'.repeat(signatures)}`
const words = (seed: string) => headWords(createHash('sha256').update(seed).digest())
const notes = [note(1), note(2, 2), note(300)]
const read = notes.map((each) => ({ kind: 'note', note: each }))

test('notes that were saved one after the other come back as they were signed', () => {
  expect(readKeptText(joinNotes(notes))).toEqual(read)
  expect(readKeptText(note(7))).toEqual([{ kind: 'note', note: note(7) }])
})

test.each<[string, (text: string) => string]>([
  ['Windows', (text) => text.replaceAll('\n', '\r\n')],
  ['an editor that marks the byte order', (text) => `\uFEFF${text}`],
  ['a mail that ends lines with spaces', (text) => text.replaceAll('\n', '  \n')],
  [
    'a hand that adds and leaves out empty lines',
    (text) => `\n\n${text.replaceAll('\n\n', '\n\n\n\n').trimEnd()}`,
  ],
])('%s does not change what was signed', (_, through) => {
  expect(readKeptText(through(joinNotes(notes)))).toEqual(read)
})

test('eight words are found in one piece, line by line, and beside notes', () => {
  const [one, other] = [words('one'), words('other')]
  const lines = `${one.join(' ')}\n${other.join(' ')}`
  const both = [one, other].map((each) => ({ kind: 'words', words: each }))
  expect(readKeptText(lines)).toEqual(both)
  expect(readKeptText(one.map((word, index) => `${index + 1} ${word}`).join('\n'))).toEqual(both.slice(0, 1))
  expect(readKeptText(`${lines}\n\n${note(2)}`)).toEqual([...both, { kind: 'note', note: note(2) }])
})

test('anything else is said to be unreadable, paragraph by paragraph', () => {
  expect(readKeptText('')).toEqual([])
  expect(readKeptText(`a letter\n\n${note(2)}\n\n${'x'.repeat(200)}`)).toEqual([
    { kind: 'unreadable', begins: 'a letter' },
    { kind: 'note', note: note(2) },
    { kind: 'unreadable', begins: 'x'.repeat(80) },
  ])
})
