import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Postings } from './postings.ts'

function made(...parts: Parameters<Postings['making']>): Postings {
  const postings = new Postings()
  for (const making = postings.making(...parts); making.next().done !== true;) continue
  return postings
}

test('each word leads to the rows in which it stands, with the fields in which it does', () => {
  const words = fc.array(fc.tuple(fc.nat(20), fc.nat(1)), { maxLength: 6 })
  fc.assert(
    fc.property(fc.array(words, { maxLength: 400 }), (rows) => {
      const postings = made(rows.length, 21, (row, tell) =>
        rows[row]?.forEach(([word, field]) => tell(word, field)),
      )
      for (let word = 0; word <= 22; word += 1) {
        const marks = new Uint16Array(rows.length).fill(1)
        postings.mark(word, 3, marks)
        const bits = rows.map((some) =>
          some.reduce((all, [one, at]) => (one === word ? all | (1 << at) : all), 0),
        )
        expect([...marks]).toEqual(bits.map((fields) => 1 | (fields << 3)))
      }
    }),
  )
  const far = made(40_000, 1, (row, tell) => void (row % 20_000 === 19_999 && tell(0, 0)))
  const marks = new Uint16Array(40_000)
  far.mark(0, 0, marks)
  expect([marks.indexOf(1), marks.lastIndexOf(1)]).toEqual([19_999, 39_999])
})

test('what was made stays until the next is whole', () => {
  const postings = made(3, 1, (row, tell) => void (row === 1 && tell(0, 0)))
  const next = postings.making(1_000, 1, (row, tell) => void (row === 2 && tell(0, 0)))
  const rowsOf = () => {
    const marks = new Uint16Array(3)
    postings.mark(0, 0, marks)
    return [...marks]
  }
  next.next()
  expect(rowsOf()).toEqual([0, 1, 0])
  while (next.next().done !== true) continue
  expect(rowsOf()).toEqual([0, 0, 1])
})
