import { describe, expect, test } from 'vitest'
import { newFigure } from '#shared/domain/casualty/defaults.ts'
import { newPlace } from '#shared/domain/place/defaults.ts'
import { incident } from '../../engine/testing/records.ts'
import { samenessOf } from './sameness.ts'

type Body = Parameters<typeof incident>[1]

const on = (edtf: string): Body => ({ dates: [{ edtf, basis: '', window: null }] })
const at = (name: string, latitude: number | null = null, uncertaintyMeters: number | null = null): Body => ({
  places: [
    {
      ...newPlace('en'),
      name,
      position: latitude === null ? null : { latitude, longitude: 37 },
      uncertaintyMeters,
    },
  ],
})
const killed = (min: number, max: number | null): Body => ({
  casualties: [{ ...newFigure('f', 'killed'), population: 'civilian', min, max }],
})

describe('a fact of two incidents', () => {
  test.each([
    ['same', on('2022-03-16'), on('2022-03-16')],
    ['near', on('2022-03-16'), on('2022-03-18~')],
    ['near', on('2022-03-16'), on('2022-03')],
    ['different', on('2022-03-16'), on('2022-05-01')],
    ['unknown', on('2022-03-16'), {}],
    ['unknown', on('unknown'), on('unknown')],
  ])('is %s in date', (sameness, one, other) => {
    expect(samenessOf(incident(1, one), incident(2, other)).date).toBe(sameness)
  })

  test.each([
    ['same', at('Kyiv'), at(' KYIV ')],
    ['same', at('Kyiv', 50), at('Київ', 50)],
    ['near', at('Kyiv', 50), at('Київ', 50.01)],
    ['different', at('Kyiv', 50), at('Kyiv', 50.4)],
    ['same', at('a region', 50, 25_000), at('a region', 50, 25_000)],
    ['different', at('Kyiv', 50), at('Irpin', 50.4)],
    ['different', at('Kyiv'), at('Irpin')],
    ['unknown', at('a region', 50, 25_000), at('Irpin', 50.1)],
    ['unknown', at('Kyiv'), {}],
  ])('is %s in place', (sameness, one, other) => {
    expect(samenessOf(incident(1, one), incident(2, other)).place).toBe(sameness)
  })

  test.each([
    ['same', killed(3, 5), killed(3, 5)],
    ['near', killed(3, 5), killed(5, null)],
    ['different', killed(3, 5), killed(6, 8)],
    ['different', killed(0, 0), killed(1, 1)],
    ['unknown', killed(3, 5), {}],
  ])('is %s in figures', (sameness, one, other) => {
    expect(samenessOf(incident(1, one), incident(2, other)).killed).toBe(sameness)
  })
})
