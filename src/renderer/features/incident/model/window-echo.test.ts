import { describe, expect, it } from 'vitest'
import { newWindow, toWindow, toWindowEntry } from './entries/window-entry.ts'
import { chosenZone, windowEcho, zones } from './window-echo.ts'

const typed = (more: object = {}) => ({ ...newWindow(), start: '10:00', end: '10:30', offset: '+2', ...more })

describe('a window of clock times as typed', () => {
  it('takes the day of the date where only a time is written', () => {
    expect(toWindow(typed(), '2022-03-16~')).toEqual({
      start: '2022-03-16T10:00',
      end: '2022-03-16T10:30',
      offset: '+02:00',
      zone: '',
    })
  })
  it('needs its own day where the date names none', () => {
    expect(toWindow(typed(), '2022-03').start).toBe('T10:00')
    expect(toWindow(typed({ start: '2022-03-16 9.05' }), '2022-03').start).toBe('2022-03-16T09:05')
  })
  it('is one moment when only its start is written', () => {
    expect(toWindow(typed({ end: '' }), '2022-03-16').end).toBe('2022-03-16T10:00')
  })
  it('shows the day only where it is another than the date’s', () => {
    const window = { start: '2022-03-16T23:50', end: '2022-03-17T00:10', offset: 'Z', zone: '' }
    const shown = toWindowEntry(window, '2022-03-16')
    expect(shown).toMatchObject({ start: '23:50', end: '2022-03-17 00:10' })
    expect(toWindow(shown, '2022-03-16')).toEqual(window)
  })
})

describe('a window shown back', () => {
  it('is told on the source’s clock and in UTC', () => {
    expect(windowEcho(typed(), '2022-03-16')).toMatchObject({
      words: '10:00–10:30 on 16 March 2022 (UTC+02:00)',
      utc: '08:00–08:30 on 16 March 2022 (UTC)',
    })
    expect(windowEcho(typed({ start: 'noon' }), '2022-03-16').words).toBeNull()
  })
  it('warns when the offset is not the one that the zone had on that day', () => {
    const summer = windowEcho(typed({ zone: 'Europe/Kyiv' }), '2022-06-27')
    expect(summer.zoneSays).toEqual(['+03:00'])
    expect(windowEcho(typed({ zone: 'Europe/Kyiv' }), '2022-03-16').zoneSays).toEqual([])
  })
  it('offers the zone’s offset while none is written', () => {
    expect(windowEcho(typed({ offset: '', zone: 'Europe/Kyiv' }), '2022-03-16').zoneSays).toEqual(['+02:00'])
  })
  it('says so when the clocks of the zone left that hour out', () => {
    const spring = windowEcho(typed({ start: '03:30', zone: 'Europe/Kyiv' }), '2022-03-27')
    expect([spring.leftOut, spring.zoneSays]).toEqual([true, []])
  })
  it('says so when it lies outside of the date', () => {
    const outside = (start: string, edtf: string) => windowEcho(typed({ start, end: '' }), edtf).outsideDate
    expect(outside('2022-03-17 10:00', '2022-03-16')).toBe(true)
    expect(outside('2022-03-17 10:00', '2022-03')).toBe(false)
    expect(outside('2022-03-17 10:00', 'unknown')).toBe(false)
  })
})

describe('a zone that is chosen', () => {
  it('fills in an offset that nobody wrote, and leaves one that somebody did', () => {
    expect(chosenZone(typed({ offset: '' }), '2022-06-27', 'Europe/Kyiv')).toEqual({
      zone: 'Europe/Kyiv',
      offset: '+03:00',
    })
    expect(chosenZone(typed(), '2022-06-27', 'Europe/Kyiv')).toEqual({ zone: 'Europe/Kyiv' })
  })
  it('leaves the offset open in the hour that is repeated', () => {
    const repeated = typed({ start: '03:30', offset: '' })
    expect(chosenZone(repeated, '2022-10-30', 'Europe/Kyiv')).toEqual({ zone: 'Europe/Kyiv' })
  })
  it('is offered by the name of today', () => {
    expect(zones[0]).toBe('Europe/Kyiv')
    expect(zones).not.toContain('Europe/Kiev')
  })
})
