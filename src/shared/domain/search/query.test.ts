import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseEdtf } from '../date/edtf.ts'
import { parseQuery, type Clause } from './query.ts'

/** Clauses in short: words with their quotes and minus, fields with their values. */
const inShort = (clause: Clause): string =>
  (clause.isNot ? '-' : '') +
  (clause.kind === 'said'
    ? `${clause.within === null ? '' : `${clause.within}:`}${clause.isExact ? '"' : ''}${clause.words.join(' ')}`
    : clause.kind)

describe('what is typed is read as', () => {
  test.each<readonly [string, ...string[]]>([
    ['drama theatre', 'drama', 'theatre'],
    ['"Drama Theatre" -school', '"drama theatre', '-school'],
    ['«театр» „дім“ “home”', '"театр', '"дім', '"home'],
    ['"not closed yet', 'not closed yet'],
    ['INC-2022-0012', 'inc 2022 0012'],
    ['TITLE:bridge place:"Kryvyi Rih" -source:bbc', 'title:bridge', 'place:"kryvyi rih', '-source:bbc'],
    ['status:draft -date:2022-03..2022-04 near:50.4,30.5', 'status', '-date', 'near'],
    [
      'killed:3+ injured:unknown has:evidence verification:disputed',
      'people',
      'people',
      'has',
      'verification',
    ],
    ['https://t.me/kanal/12', 'https t me kanal 12'],
    ['a.*b (c) [d] \\ ^$ | ?', 'a b', 'c', 'd'],
    ['- x --y', 'x', '-y'],
    ['title: status: ""'],
    ['   '],
  ])('%s', (typed, ...wanted) => {
    const { clauses, problems } = parseQuery(typed)
    expect(problems).toEqual([])
    expect(clauses.map(inShort)).toEqual(wanted)
  })

  test('values that mean something', () => {
    const [march] = parseQuery('date:2022-03-01..2022-04').clauses
    const interval = parseEdtf('2022-03-01/2022-04')
    expect(march).toMatchObject({ kind: 'date', edtf: interval.ok && interval.value })
    expect(parseQuery('near:-50.25,30.5,2.5km').clauses).toMatchObject([
      { position: { latitude: -50.25, longitude: 30.5 }, kilometers: 2.5 },
    ])
    expect(parseQuery('near:50,30').clauses).toMatchObject([{ kilometers: 10 }])
    expect(
      parseQuery(
        'near:Bakhmut,20km -near:"Ivanivka, Odesa" near:"Buda 5, 3" near:Київ near:"Chasiv Yar",30km "a b",7',
      ).clauses,
    ).toMatchObject([
      { kind: 'near-place', place: 'Bakhmut', kilometers: 20 },
      { kind: 'near-place', place: 'Ivanivka, Odesa', kilometers: 10, isNot: true },
      { kind: 'near-place', place: 'Buda 5', kilometers: 3 },
      { kind: 'near-place', place: 'Київ', kilometers: 10 },
      { kind: 'near-place', place: 'Chasiv Yar', kilometers: 30 },
      { kind: 'said', words: ['a', 'b'] },
      { kind: 'said', words: ['7'] },
    ])
    expect(parseQuery('killed:3 killed:3-9 injured:7+').clauses).toMatchObject([
      { harm: 'killed', people: { min: 3, max: 3 } },
      { harm: 'killed', people: { min: 3, max: 9 } },
      { harm: 'injured', people: { min: 7, max: Infinity } },
    ])
  })
})

test('a value that a field cannot have is told as it was typed', () => {
  for (const typed of [
    'status:dra',
    'date:yesterday',
    'near:91,0',
    'near:50',
    'killed:9-3',
    'killed:-1',
    'has:nothing',
    'verification:true',
  ])
    expect(parseQuery(`bridge ${typed}`).problems).toEqual([{ kind: 'value', part: typed }])
})

test('what is too long is not read, in no time', () => {
  const began = performance.now()
  for (const typed of ['x'.repeat(10_000), '"'.repeat(10_000), 'a '.repeat(300), '-'.repeat(10_000)]) {
    const { clauses, problems } = parseQuery(typed)
    expect([clauses, problems.map(({ kind }) => kind)]).toEqual([[], ['too-long']])
  }
  expect(performance.now() - began).toBeLessThan(1_000)
})

test('anything can be typed, and typed on', () => {
  const odd = fc.constantFrom('"', '-', ':', 'title:', 'date:', '(', '\\', '\u202e', 'ا', 'ї', ' ', '1', 'х')
  fc.assert(
    fc.property(
      fc.array(fc.oneof(odd, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 60 }),
      (parts) => {
        const { clauses, problems } = parseQuery(parts.join(''))
        for (const clause of clauses) if (clause.kind === 'said') expect(clause.words.join('')).not.toBe('')
        for (const { part } of problems) expect(part).not.toBe('')
      },
    ),
  )
})
