import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { csvOf, type Cell } from './csv.ts'

/** A reader of RFC 4180, written apart from the writer. */
function read(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at)
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') cell += text.charAt((at += 1))
      else quoted = false
    } else if (letter === '"') quoted = true
    else if (letter === ',') {
      row.push(cell)
      cell = ''
    } else if (letter === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
      at += 1
    } else cell += letter
  }
  return rows
}

const dangerous = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'] as const
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.tuple(fc.constantFrom(...dangerous, '"', ',', "'"), fc.string()).map((parts) => parts.join('')),
)
const cell: fc.Arbitrary<Cell> = fc.oneof(text, fc.integer(), fc.constant(null))

describe('CSV', () => {
  it('gives back every row and cell to a reader of RFC 4180, and none that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1 }), (rows) => {
        const back = read(csvOf(rows))
        expect(back).toHaveLength(rows.length)
        for (const [index, row] of rows.entries()) {
          const expected = row.map((one) => {
            const said = one === null ? '' : String(one)
            const runs = typeof one === 'string' && dangerous.some((start) => said.startsWith(start))
            return runs ? `'${said}` : said
          })
          expect(back[index]).toEqual(expected)
        }
      }),
    )
  })

  test.each([
    ['=1+1', `'=1+1\r\n`],
    ['＝cmd', `'＝cmd\r\n`],
    ['-5', `'-5\r\n`],
    [-5, '-5\r\n'],
    ['a "b", c', '"a ""b"", c"\r\n'],
    ['\n=x', `"'\n=x"\r\n`],
    [null, '\r\n'],
  ])('%j', (one, written) => expect(csvOf([[one]])).toBe(written))
})
