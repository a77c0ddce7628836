import { describe, expect, it } from 'vitest'
import { isLeftOut } from './exclusions.ts'

describe('what a figure leaves out', () => {
  it.each([
    ['Mariupol', 'Mariupol'],
    ['Mariupol', 'MARIUPOL, Donetsk oblast'],
    ['Mariupol', 'Drama Theatre, Mariupol'],
    ['Izium and Mariupol; Sievierodonetsk', 'Mariupol'],
    ['Donetsk oblast', 'Mariupol, Donetsk oblast'],
    ['figures from Mariupol', 'Mariupol'],
    ['Маріуполь та Ізюм', 'Ізюм'],
    ['ماريوبول', 'مدينة ماريوبول'],
  ])('%j takes in %j', (exclusions, place) => expect(isLeftOut(exclusions, [place])).toBe(true))

  it.each([
    ['', 'Mariupol'],
    ['Mariupol', ''],
    ['Mariupol', 'Kharkiv'],
    ['Mar', 'Mariupol'],
    ['Mariupol', 'Novomariupol'],
    ['eastern Ukraine', 'Kharkiv, Ukraine'],
    ['Mariupol', 'Маріуполь'],
  ])('%j does not take in %j', (exclusions, place) => expect(isLeftOut(exclusions, [place])).toBe(false))

  it('is enough for one of several places, and needs one', () => {
    expect(isLeftOut('Mariupol', ['Kharkiv', 'Mariupol'])).toBe(true)
    expect(isLeftOut('Mariupol', [])).toBe(false)
  })
})
