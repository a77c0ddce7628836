import { describe, expect, it } from 'vitest'
import { unknownAttack } from '#shared/domain/attack/defaults.ts'
import { newFigure, type FigureEntry } from '../../../figures/figure-entry.ts'
import { checkForm } from './check-form.ts'
import { toAttackForm, type AttackForm } from './entries/attack-form.ts'
import { newDate } from './entries/date-entry.ts'
import { newPlace, type PlaceEntry } from './entries/place-entry.ts'
import { newTargetEntry, type TargetEntry } from './entries/target-entry.ts'
import { newWindow, type WindowEntry } from './entries/window-entry.ts'
import { newIncidentForm } from './new-entries.ts'
import { typedCoordinates } from './place-echo.ts'
import { countingIds } from './test-forms.ts'

const id = (last: number) => `017fb6a5-e6ff-7000-8000-${String(last).padStart(12, '0')}`
const form = { ...newIncidentForm(countingIds()), title: 'Reported strike' }

/** What is wrong, as `field key`, with the entry's id left out. */
const wrong = (part: Partial<typeof form>): string[] =>
  checkForm({ ...form, ...part }).issues.map(
    ({ field, key }) => `${field.replaceAll(/\.[0-9a-f-]{36}/g, '')} ${key}`,
  )

const date = (text: string, window: Partial<WindowEntry> | null = null) =>
  wrong({
    dates: [
      {
        ...newDate(id(1)),
        date: { text, unknown: false },
        window: window && { ...newWindow(), start: '10:00', end: '11:00', offset: '+02:00', ...window },
      },
    ],
  })
const place = (more: Partial<PlaceEntry>) =>
  wrong({ places: [{ ...newPlace(id(1), 'uk'), unknown: true, ...more }] })
const attack = (more: Partial<AttackForm>) => wrong({ attack: { ...toAttackForm(unknownAttack()), ...more } })
const target = (more: Partial<TargetEntry>) => wrong({ targets: [{ ...newTargetEntry(id(1)), ...more }] })
const figure = (last: number, more: Partial<FigureEntry> = {}): FigureEntry => ({
  ...newFigure(id(last), 'killed'),
  min: '1',
  asOfText: 'that day',
  ...more,
})
const casualties = (...entries: FigureEntry[]) => wrong({ casualties: entries })

describe('bad input is answered at its field', () => {
  it.each<[string, () => string[], string]>([
    ['a day that is none', () => date('2022-02-30'), 'dates.date date.impossible'],
    ['an interval reversed', () => date('2022-03-16/2022-03-09'), 'dates.date date.backwards'],
    ['a time without an offset', () => date('2022-03-16T10:00:00'), 'dates.date date.offset'],
    ['a window reversed', () => date('2022-03-16', { end: '09:00' }), 'dates.window.end window.backwards'],
    [
      'a time of no day',
      () => date('2022-03', { end: '2022-03-16 11:00' }),
      'dates.window.start window.time',
    ],
    ['words for a time', () => date('2022-03-16', { start: 'noon' }), 'dates.window.start window.time'],
    [
      'a window without an offset',
      () => date('2022-03-16', { offset: '' }),
      'dates.window.offset window.offset',
    ],
    [
      'an offset nobody uses',
      () => date('2022-03-16', { offset: '+19' }),
      'dates.window.offset window.offset',
    ],
    ['a zone that is none', () => date('2022-03-16', { zone: 'Kyiv' }), 'dates.window.zone window.zone'],
    [
      'latitude 91',
      () => place({ unknown: false, ...typedCoordinates('91, 37') }),
      'places.coordinates place.latitude',
    ],
    ['uncertainty 0', () => place({ uncertainty: '0' }), 'places.uncertainty place.uncertainty'],
    ['an outline of two corners', () => place({ area: '47, 37\n48, 38' }), 'places.area place.area'],
    [
      'an outline with words in it',
      () => place({ area: '47, 37\nriver\n48, 38\n47, 38' }),
      'places.area place.areaLine',
    ],
    [
      'fewest over most impacts',
      () => attack({ impactsMin: '3', impactsMax: '2' }),
      'attack.impactsMax count.minOverMax',
    ],
    ['impacts below nothing', () => attack({ impactsMin: '-1' }), 'attack.impactsMin count.type'],
    [
      'alleged military use that nobody claims',
      () => target({ militaryUse: { alleged: 'yes', claimedBy: ' ', note: '', sourceIds: [] } }),
      'targets.militaryUse.claimedBy target.claimedBy',
    ],
    ['damage 5', () => target({ damage: '5' }), 'targets.damage target.damage'],
    ['a distance below nothing', () => target({ distance: '-20' }), 'targets.distance target.distance'],
    [
      'a school of electricity',
      () => target({ type: 'school', subtype: 'electricity' }),
      'targets.subtype target.subtype',
    ],
    [
      'lowest over highest',
      () => casualties(figure(1, { min: '3', max: '2' })),
      'casualties.max count.minOverMax',
    ],
    ['as-of missing', () => casualties(figure(1, { asOfText: ' ' })), 'casualties.asOfText count.asOf'],
    [
      'an instant without its offset',
      () => casualties(figure(1, { asOfInstant: '2022-03-24 10:00' })),
      'casualties.asOfInstant instant.shape',
    ],
    [
      'a majority without words',
      () => casualties(figure(1, { ruleKind: 'majority' })),
      'casualties.rule count.rule',
    ],
    [
      'an overlap with itself',
      () => casualties(figure(1, { overlapsWith: [id(1)] })),
      'casualties.overlapsWith overlap.itself',
    ],
    [
      'overlaps in a circle',
      () => casualties(figure(1, { overlapsWith: [id(2)] }), figure(2, { overlapsWith: [id(1)] })),
      'casualties.overlapsWith overlap.cycle',
    ],
  ])('%s', (_what, issues, expected) => expect(issues()).toContain(expected))
})

describe('what is odd and still right is kept', () => {
  it.each<[string, () => string[]]>([
    ['one moment', () => date('2022-03-16', { end: '' })],
    ['a time to the second', () => date('2022-03-16T10:00:00+02:00')],
    ['a window on another day than the date', () => date('2022-03-16', { end: '2022-03-17 01:00' })],
    ['an offset as people write it', () => date('2022-03-16', { offset: 'UTC+2' })],
    ['no impact at all', () => attack({ impactsMin: '0', impactsMax: '0' })],
    ['a distance of nothing', () => target({ distance: '0', damage: '0' })],
    ['a range without words', () => casualties(figure(1, { ruleKind: 'range' }))],
    ['an instant beside words', () => casualties(figure(1, { asOfInstant: '2022-03-24 24:00 +02:00' }))],
    ['an overlap with a figure taken out', () => casualties(figure(1, { overlapsWith: [id(2)] }))],
  ])('%s', (_what, issues) => expect(issues()).toEqual([]))
})
