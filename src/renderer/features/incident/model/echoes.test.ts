import { describe, expect, it } from 'vitest'
import { dateEcho } from '../../../form/date-echo.ts'
import { brokenSums, readFigure } from '../../../figures/figure-range.ts'
import { newFigure } from '../../../figures/figure-entry.ts'
import { placeEcho, typedCoordinates } from './place-echo.ts'
import { countingIds } from './test-forms.ts'

describe('a date shown back', () => {
  it.each([
    ['2022-03-16~', { kind: 'understood', words: 'about 16 March 2022' }],
    ['16 March 2022', { kind: 'offered', edtf: '2022-03-16', words: '16 March 2022' }],
    ['  ', { kind: 'nothing' }],
    ['5/6/2022', { kind: 'not-understood' }],
  ])('%j', (typed, echo) => expect(dateEcho(typed)).toEqual(echo))
})

describe('a place shown back', () => {
  const echoOf = (typed: string) => placeEcho(typedCoordinates(typed))

  it('is told in the notations in which it was not written', () => {
    expect(echoOf('47.09600, 37.54857')).toEqual({
      kind: 'understood',
      notations: ['47°05′45.6″N 37°32′54.9″E', '37TCN8985216854'],
      squareMeters: null,
      swapped: false,
    })
  })
  it('says that a short MGRS is a square with half a diagonal', () => {
    expect(echoOf('37TCN898168')).toMatchObject({ kind: 'understood', squareMeters: 71 })
  })
  it('warns when latitude and longitude look turned round', () => {
    expect(echoOf('37.54857, 47.096')).toMatchObject({ kind: 'understood', swapped: true })
  })
  it('names the rule that half typed coordinates break', () => {
    expect(echoOf('95, 37.5')).toEqual({ kind: 'not-understood', key: 'place.latitude' })
  })
  it('keeps a position whose words are no coordinates', () => {
    const position = { latitude: 47.096, longitude: 37.54857 }
    expect(placeEcho({ coordinates: 'the theatre square', position })).toMatchObject({ kind: 'understood' })
  })
})

describe('a figure shown back', () => {
  const figure = { ...newFigure(countingIds()(), 'killed'), asOfUnknown: true }
  it.each([
    [{ min: '12' }, { kind: 'range', range: { min: 12, max: null } }],
    [
      { min: '0', max: '0' },
      { kind: 'range', range: { min: 0, max: 0 } },
    ],
    [{ unknown: true, min: '12' }, { kind: 'unknown' }],
    [{ min: '12', max: '3' }, { kind: 'open' }],
    [{ min: 'many' }, { kind: 'open' }],
    [{}, { kind: 'open' }],
  ])('%j', (typed, reading) => expect(readFigure({ ...figure, ...typed })).toEqual(reading))

  it('names a sum that does not come out', () => {
    const broken = brokenSums({
      ...figure,
      min: '1',
      max: '5',
      buckets: { ...figure.buckets, women: '4', men: '3' },
    })
    expect(broken).toMatchObject([{ key: 'count.bucketsOverMax', stated: 5, computed: 7 }])
  })
})
