import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { csvOf, type Cell } from './csv.ts'
import { readCsv } from './read-csv.ts'

/** A reader that knows no quotes, as a program with another separator than the comma comes to be one. */
const cellsBetween = (text: string, separator: RegExp): string[] => text.split(separator)

const dangerous = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'] as const
const runs = /^[ "]*[=+\-@＝＋－＠]/u

const piece = fc.oneof(
  fc.constantFrom(...dangerous, '"', ',', ';', "'", ' ', '\r\n'),
  fc.string({ unit: 'grapheme' }),
)
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
const cell: fc.Arbitrary<Cell> = fc.oneof(text, fc.integer(), fc.constant(null))
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1 })

const readBack = (written: string): string[][] => {
  const read = readCsv(written)
  if (!read.ok) throw new Error(read.failure.message)
  return read.value
}

describe('CSV', () => {
  it('reads back every row and cell to the letter', () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(readBack(csvOf(rows))).toEqual(
          rows.map((row) => row.map((one) => (one === null ? '' : String(one)))),
        )
      }),
      { numRuns: 600 },
    )
  })

  it('has no cell that a spreadsheet would run, whichever separator it takes', () => {
    const words = fc.array(fc.array(text, { minLength: 1, maxLength: 5 }), { minLength: 1 })
    fc.assert(
      fc.property(words, (rows) => {
        const written = csvOf(rows)
        for (const separator of [/[;\r\n]/, /[\t\r\n]/, /[;\t\r\n]/])
          for (const one of cellsBetween(written, separator)) expect(one).not.toMatch(runs)
      }),
      { numRuns: 600 },
    )
  })

  test.each([
    ['=1+1', `'=1+1`],
    [' =1+1', `' =1+1`],
    [`'=1+1`, `''=1+1`],
    [`'quoted'`, `'quoted'`],
    ['＝cmd', `'＝cmd`],
    ['-5', `'-5`],
    [-5, '-5'],
    ['a "b", c', '"a ""b"", c"'],
    ['\n=x', `"'\n'=x"`],
    ['\t', `"'\t"`],
    ['a;=x', `"a;'=x"`],
    ['a;"=x', `"a;'""=x"`],
    ['a;b', '"a;b"'],
    ['one\n\ntwo - three', '"one\n\ntwo - three"'],
    [null, ''],
  ])('%j', (one, written) => expect(csvOf([[one]])).toBe(`${written}\r\n`))
})

it('passes over a byte order mark, and refuses what does not fit by its row', () => {
  expect(readBack('\ufeffa,b\r\n')).toEqual([['a', 'b']])
  expect(readCsv('a\n"b')).toMatchObject({
    ok: false,
    failure: { message: 'Row 2 has a quotation mark that does not fit.' },
  })
})
