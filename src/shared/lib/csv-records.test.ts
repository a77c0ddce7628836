import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { eachRecord, type CsvFault } from './csv-records.ts'

function read(text: string, delimiter = ',', most = Infinity): string[][] | CsvFault {
  const rows: string[][] = []
  const fault = eachRecord(text, { delimiter, mostLength: most, mostCells: most }, (cells, row) => {
    expect(row).toBe(rows.push(cells))
    return false
  })
  return fault ?? rows
}

describe('the records of a CSV text', () => {
  test.each([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a,\r\n', [['a', '']]],
    ['a,', [['a', '']]],
    [',\n\n', [['', ''], ['']]],
    ['"a\nb","c ""d"""', [['a\nb', 'c "d"']]],
    ['a\rb,c\r\n"d"\ne', [['a'], ['b', 'c'], ['d'], ['e']]],
    ['5" shell,a"b"c,d"', [['5" shell', 'a"b"c', 'd"']]],
    ['"",""""', [['', '"']]],
    [' "a" ,b', [[' "a" ', 'b']]],
    ['', []],
  ])('%j', (text, rows) => expect(read(text)).toEqual(rows))

  test.each([
    ['"a', { row: 1, why: 'never-closed' }],
    ['a\n"b\nc"d', { row: 2, why: 'text-behind-quote' }],
    ['"a\nb",c\n"e" ,f', { row: 2, why: 'text-behind-quote' }],
    ['a\nb\n"c""', { row: 3, why: 'never-closed' }],
  ])('%j is a fault', (text, fault) => expect(read(text)).toEqual(fault))

  it('are stopped where one is longer or has more cells than it may', () => {
    expect(read('a\n12345678901', ',', 10)).toEqual({ row: 2, why: 'too-long' })
    expect(read('a\n"1\n2\n3\n4\n5\n6"', ',', 10)).toEqual({ row: 2, why: 'too-long' })
    expect(read('a\n,,,,', ',', 4)).toEqual({ row: 2, why: 'too-many-cells' })
  })

  it('are taken as far as they are asked for', () => {
    let taken = 0
    eachRecord('a\nb\n"c', { delimiter: ',', mostLength: 10, mostCells: 10 }, () => (taken += 1) === 2)
    expect(taken).toBe(2)
  })

  it('are those that csv-parse reads, or neither reads them', () => {
    const piece = fc.constantFrom('"', '"', '""', ',', ',', '\n', '\r\n', '\r', ' ', 'a', 'é', ';', '::')
    const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, fc.constantFrom(',', ';', '::'), (written, delimiter) => {
        const own = read(written, delimiter)
        // It takes a mark in an unquoted cell for a fault, or, told not to, loses some.
        fc.pre(!Array.isArray(own) || !written.includes('"') || everyMarkQuotes(written, delimiter))
        expect(Array.isArray(own) ? own : 'fault').toEqual(readByLibrary(written, delimiter))
      }),
      { numRuns: 2_000 },
    )
  })
})

const everyMarkQuotes = (text: string, delimiter: string): boolean =>
  readByLibrary(text, delimiter) !== 'fault'

function readByLibrary(text: string, delimiter: string): string[][] | 'fault' {
  try {
    return parse(text, { delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true })
  } catch {
    return 'fault'
  }
}
