import { describe, expect, it } from 'vitest'
import { comparedRanges } from './compared.ts'
import { newFigure } from './defaults.ts'
import type { CasualtyFigure } from './schema.ts'

const figure = (
  harm: CasualtyFigure['harm'],
  min: number,
  max: number | null,
  rest: Partial<CasualtyFigure> = {},
) => ({
  ...newFigure(`${harm}-${min}`, harm),
  min,
  max,
  ...rest,
})
const either = (...figures: CasualtyFigure[]) => comparedRanges(figures)['killed-or-injured']

describe('what an incident adds to a comparison', () => {
  it('is killed and injured together', () => {
    expect(either(figure('killed', 2, 3), figure('injured', 10, 12))).toEqual({ min: 12, max: 15 })
  })

  it('has no upper limit while one of the two is not known, and none at all without either', () => {
    expect(either(figure('killed', 2, 3))).toEqual({ min: 2, max: null })
    expect(either(figure('killed', 2, null), figure('injured', 1, 1))).toEqual({ min: 3, max: null })
    expect(either(figure('missing', 5, 5))).toBeNull()
    expect(either()).toBeNull()
  })

  it('is the figure that counts both, where a source gives one: the two are never added to it', () => {
    expect(either(figure('killed-or-injured', 20, 25), figure('killed', 2, 3))).toEqual({ min: 20, max: 25 })
  })

  it('leaves combatants out, and keeps those of whom it is not known who they are', () => {
    const figures = [
      figure('killed', 7, 7, { population: 'combatant' }),
      figure('killed', 2, 3, { population: 'unknown' }),
    ]
    expect(comparedRanges(figures).killed).toEqual({ min: 2, max: 3 })
    expect(comparedRanges([figure('killed', 0, 0)]).killed).toEqual({ min: 0, max: 0 })
  })
})
