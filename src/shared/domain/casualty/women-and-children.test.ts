import { describe, expect, it } from 'vitest'
import { newFigure } from './defaults.ts'
import { noBuckets, type Buckets, type CasualtyFigure, type Harm } from './schema.ts'
import { womenAndChildren } from './women-and-children.ts'

let next = 0
const figure = (
  harm: Harm,
  buckets: Partial<Buckets>,
  more: Partial<CasualtyFigure> = {},
): CasualtyFigure => ({
  ...newFigure(`00000000-0000-7000-8000-${String((next += 1)).padStart(12, '0')}`, harm),
  min: 10,
  max: 20,
  buckets: { ...noBuckets, ...buckets },
  ...more,
})

describe('women and children among the victims', () => {
  it('are the breakdown of the figures, killed and injured together', () => {
    expect(
      womenAndChildren([
        figure('killed', { women: 3, girls: 1, boys: 2 }),
        figure('injured', { women: 4, childrenUnknown: 5 }),
      ]),
    ).toEqual({ women: { min: 7, max: 7 }, children: { min: 8, max: 8 } })
  })

  it('are a range where sources that may count the same people differ', () => {
    expect(womenAndChildren([figure('killed', { women: 2 }), figure('killed', { women: 5 })]).women).toEqual({
      min: 2,
      max: 5,
    })
  })

  it('are not known, which is not 0, where no figure is broken down', () => {
    expect(womenAndChildren([figure('killed', {}), figure('injured', { men: 4 })])).toEqual({
      women: null,
      children: null,
    })
    expect(womenAndChildren([figure('killed', { women: 0 })]).women).toEqual({ min: 0, max: 0 })
  })

  it('are not counted twice where one figure tells killed from injured and another does not', () => {
    const both = figure('killed-or-injured', { women: 9 })
    expect(womenAndChildren([both, figure('killed', { women: 2 })]).women).toEqual({ min: 2, max: 2 })
    expect(womenAndChildren([both]).women).toEqual({ min: 9, max: 9 })
  })

  it('of the missing and the detained are not among them', () => {
    expect(womenAndChildren([figure('missing', { women: 1 }), figure('detained', { girls: 1 })])).toEqual({
      women: null,
      children: null,
    })
  })
})
