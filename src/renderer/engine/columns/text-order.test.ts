import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Dictionary } from './dictionary.ts'
import { TextOrder } from './text-order.ts'

const sorted = (texts: readonly string[]): string[] => texts.toSorted()

test('finds the texts that begin with another, and each by itself, however much of the order was made', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'є', 'ї', 'ب', '-'), maxLength: 6 })
  fc.assert(
    fc.property(fc.uniqueArray(letters), letters, (texts, sought) => {
      const dictionary = new Dictionary()
      texts.forEach((one) => dictionary.intern(one))
      const order = new TextOrder(dictionary)
      const found = () => order.beginningWith(sought).map((number) => dictionary.text(number))
      expect(sorted(found())).toEqual(sorted(texts.filter((one) => one.startsWith(sought))))
    }),
  )
})

/** Of two letters of two bytes each, so that the order of the bytes is not that in which they came. */
const many = Array.from({ length: 5_000 }, (_, n) => `${n % 2 === 0 ? 'ї' : 'й'}${(n * 7_919) % 5_000}`)

test.each([0, 1, 4, 1_000])(
  'the same among many, when %d steps are made after each few that come',
  (steps) => {
    const dictionary = new Dictionary()
    const order = new TextOrder(dictionary)
    for (const [at, text] of many.entries()) {
      dictionary.intern(text)
      if (at % 700 !== 0) continue
      for (let step = 0; step < steps && order.prepare(); step += 1) continue
      const came = many.slice(0, at + 1)
      for (const sought of ['', 'ї', 'й1', 'ї20', 'я', 'й4999']) {
        const texts = order.beginningWith(sought).map((number) => dictionary.text(number))
        expect(sorted(texts)).toEqual(sorted(came.filter((one) => one.startsWith(sought))))
      }
    }
  },
)

test('after a restart each text is found without the table of the dictionary, and no other', () => {
  const dictionary = new Dictionary()
  const order = new TextOrder(dictionary)
  for (const text of many) dictionary.intern(text)
  while (order.prepare()) continue
  for (const text of ['came', 'last']) dictionary.intern(text)
  dictionary.restored()
  expect(
    [many[17], many[4_321], 'came', 'last', 'nobody', ''].map((text) => order.number(text ?? '')),
  ).toEqual([17, 4_321, 5_000, 5_001, undefined, undefined])
  expect(dictionary.isIndexed).toBe(false)
})
