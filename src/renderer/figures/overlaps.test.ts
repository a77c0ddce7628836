import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkOverlaps } from '#shared/domain/casualty/check-overlaps.ts'
import { newFigure } from './figure-entry.ts'
import { comparable, overlap, setOverlap, withoutLostOverlaps } from './overlaps.ts'

const ids = ['a', 'b', 'c', 'd'].map((letter) => `017fb6a5-e6ff-7000-8000-00000000000${letter}`)
const [a = '', b = '', c = ''] = ids
const figures = ids.map((id) => newFigure(id, 'killed'))
const stored = (list: typeof figures) => list.map(({ overlapsWith }) => overlapsWith)

describe('an overlap is said for a pair', () => {
  it('is stored by the first, whichever side ticks it, and taken back from either side', () => {
    const said = setOverlap(figures, [c, a], true)
    expect(stored(said)).toEqual([[c], [], [], []])
    expect(stored(setOverlap(said, [a, c], true))).toEqual([[c], [], [], []])
    expect(stored(setOverlap(said, [c, a], false))).toEqual([[], [], [], []])
  })

  it('is turned round where an older record has it the other way', () => {
    const older = figures.map((entry) => (entry.id === c ? { ...entry, overlapsWith: [a] } : entry))
    expect(stored(setOverlap(older, [c, a], true))).toEqual([[c], [], [], []])
  })

  it('never goes round in a circle, whatever is ticked in whatever order', () => {
    const pick = fc.record({
      one: fc.constantFrom(...ids),
      other: fc.constantFrom(...ids),
      said: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(pick, { maxLength: 20 }), (picks) => {
        const ticked = picks
          .filter(({ one, other }) => one !== other)
          .reduce((list, { one, other, said }) => setOverlap(list, [one, other], said), figures)
        expect(checkOverlaps(ticked)).toEqual([])
      }),
    )
  })

  it('goes with the figure that it names', () => {
    const said = setOverlap(figures, [a, b], true)
    expect(stored(withoutLostOverlaps(said.filter(({ id }) => id !== b)))).toEqual([[], [], []])
  })
})

it('compares figures of the same harm, and shows an overlap with another harm until it is taken back', () => {
  const mixed = figures.map((entry) => (entry.id === b ? { ...entry, harm: 'injured' as const } : entry))
  const [first] = mixed
  if (first === undefined) throw new Error('no figure')
  expect(comparable(mixed, first).map(({ id }) => id)).not.toContain(b)
  const [said] = setOverlap(mixed, [a, b], true)
  if (said === undefined) throw new Error('no figure')
  expect(comparable(mixed, said).map(({ id }) => id)).toContain(b)
  expect(mixed.some((other) => overlap(said, other))).toBe(true)
})
