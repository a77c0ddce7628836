import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Postings } from './postings.ts'

test('each word leads to the rows in which it stands, once', () => {
  const words = fc.array(fc.nat(20), { maxLength: 6 })
  fc.assert(
    fc.property(fc.array(words, { maxLength: 400 }), (rows) => {
      const postings = new Postings(rows.length, 21, (row, tell) => rows[row]?.forEach(tell))
      for (let word = 0; word <= 20; word += 1) {
        const marks = new Uint8Array(rows.length)
        postings.mark(word, marks)
        expect([...marks]).toEqual(rows.map((some) => Number(some.includes(word))))
      }
    }),
  )
  const far = new Postings(40_000, 1, (row, tell) => void (row % 20_000 === 19_999 && tell(0)))
  const marks = new Uint8Array(40_000)
  far.mark(0, marks)
  expect([marks.indexOf(1), marks.lastIndexOf(1)]).toEqual([19_999, 39_999])
})
