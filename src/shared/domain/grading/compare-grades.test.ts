import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { compareGrades, compareReliability, type Grade } from './compare-grades.ts'
import { credibility, reliability } from './schema.ts'

const all: readonly Grade[] = reliability.options.flatMap((letter) =>
  credibility.options.map((digit) => ({ reliability: letter, credibility: digit })),
)
const text = (grade: Grade): string => `${grade.reliability}${grade.credibility}`
const some = fc.constantFrom(...all)

describe('grades in order', () => {
  it('stand from the best to the worst, the source first', () => {
    const sorted = [...all].sort(compareGrades).map(text)
    expect(sorted).toHaveLength(36)
    expect(sorted[0]).toBe('A1')
    expect(sorted.at(-1)).toBe('E5')
    expect(sorted.indexOf('A5')).toBeLessThan(sorted.indexOf('B1'))
  })

  it('never put what cannot be judged last, nor first', () => {
    expect([...reliability.options].sort(compareReliability)).toEqual(['A', 'B', 'C', 'F', 'D', 'E'])
    for (const letter of reliability.options) {
      const under = all.filter((grade) => grade.reliability === letter).sort(compareGrades)
      expect(under.map((grade) => grade.credibility)).toEqual(['1', '2', '3', '6', '4', '5'])
    }
  })

  test('are an order: turned round it is the other way, and nothing goes in a circle', () => {
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        expect(Math.sign(compareGrades(a, b))).toBe(0 - Math.sign(compareGrades(b, a)))
        expect(compareGrades(a, b) === 0).toBe(text(a) === text(b))
        if (compareGrades(a, b) < 0 && compareGrades(b, c) < 0) expect(compareGrades(a, c)).toBeLessThan(0)
      }),
    )
  })
})
