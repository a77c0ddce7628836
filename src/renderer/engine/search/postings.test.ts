import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Postings } from './postings.ts'

function made(...parts: Parameters<typeof Postings.making>): Postings {
  const making = Postings.making(...parts)
  for (;;) {
    const step = making.next()
    if (step.done === true) return step.value
  }
}

/** A score for each set of the two fields. */
const scoreOf = Uint8Array.of(0, 3, 2, 5)

test('each word leads to the rows in which it stands, with the fields in which it does', () => {
  const words = fc.array(fc.tuple(fc.nat(20), fc.nat(1)), { maxLength: 6 })
  fc.assert(
    fc.property(fc.array(words, { maxLength: 400 }), (rows) => {
      const postings = made(rows.length, 21, (row, tell) =>
        rows[row]?.forEach(([word, field]) => tell(word, field)),
      )
      for (let word = 0; word <= 20; word += 1) {
        const scores = new Uint8Array(rows.length).fill(1)
        postings.raise(word, scoreOf, scores)
        const bits = rows.map((some) =>
          some.reduce((all, [one, at]) => (one === word ? all | (1 << at) : all), 0),
        )
        expect([...scores]).toEqual(bits.map((fields) => Math.max(1, scoreOf[fields] ?? 0)))
      }
    }),
  )
  const far = made(40_000, 1, (row, tell) => void (row % 20_000 === 19_999 && tell(0, 0)))
  const scores = new Uint8Array(40_000)
  far.raise(0, scoreOf, scores)
  expect([scores.indexOf(3), scores.lastIndexOf(3)]).toEqual([19_999, 39_999])
})
