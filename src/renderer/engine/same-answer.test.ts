import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byCodeUnit } from '#shared/lib/bytes.ts'
import { sameAnswer } from './same-answer.ts'

describe('sameAnswer', () => {
  it('holds for any value and its copy', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => sameAnswer(value, structuredClone(value))))
  })

  it('agrees with a comparison of the texts', () => {
    const value = fc.jsonValue({ maxDepth: 2 })
    const byKey = ([a]: [string, unknown], [b]: [string, unknown]) => byCodeUnit(a, b)
    const sorted = (json: unknown): string =>
      JSON.stringify(json, (_, part: unknown) =>
        part !== null && typeof part === 'object' && !Array.isArray(part)
          ? ['object', ...Object.entries(part).sort(byKey)]
          : part,
      )
    fc.assert(fc.property(value, value, (a, b) => sameAnswer(a, b) === (sorted(a) === sorted(b))))
  })

  it.each([
    [[], {}],
    [{ a: undefined }, {}],
    [{ a: undefined }, { b: undefined }],
    [null, {}],
    [[1, 2], [1]],
    [{ rows: [{ rev: 1 }] }, { rows: [{ rev: 2 }] }],
  ])('tells %j from %j', (a, b) => {
    expect(sameAnswer(a, b)).toBe(false)
    expect(sameAnswer(b, a)).toBe(false)
  })
})
