import { expect, test } from 'vitest'
import type { FieldOf } from '../../domain/import-profile/schema.ts'
import { mapped } from '../testing/mapped.fixture.ts'
import type { Cell } from '../table.ts'

const method: FieldOf<'method'> = {
  to: 'method',
  column: 'arms',
  table: [
    { words: ['missile'], value: 'missile' },
    { words: ['shell', 'gun'], value: 'artillery' },
    { words: ['none'], value: 'unknown' },
  ],
}
test.each<[Cell, string, string[]]>([
  ['Shelling', 'artillery', []],
  ['Guns and a missile', 'missile', []],
  ['none', 'unknown', []],
  ['unknown', 'unknown', []],
  [null, 'unknown', []],
  ['Catapult', 'unknown', ['arms keyword']],
])('the method of %j is %s', (arms, expected, problems) => {
  const { made, told } = mapped({ arms }, method)
  expect(made?.attack.method).toBe(expected)
  expect(told).toEqual(problems)
  expect(made?.attack.weaponBasis).toBe(expected === 'unknown' ? '' : 'As the log has it in “arms”.')
})

test('a weapon is named as the log names it, and who says so', () => {
  const weapon = { to: 'weapon', column: 'arms' } as const
  expect(mapped({ arms: 'Type X  rocket' }, weapon).made?.attack).toMatchObject({
    weapon: 'Type X rocket',
    weaponBasis: 'As the log has it in “arms”.',
  })
  expect(mapped({ arms: 'Unknown' }, weapon).made?.attack).toMatchObject({ weapon: '', weaponBasis: '' })
})

const target: FieldOf<'target'> = {
  to: 'target',
  when: null,
  column: 'kind',
  table: [
    { words: ['school'], type: 'school', subtype: 'none' },
    { words: ['college'], type: 'school', subtype: 'water' },
    { words: ['bridge'], type: 'infrastructure', subtype: 'bridge' },
  ],
  type: 'unknown',
  subtype: 'none',
  name: '',
}
test.each<[Cell, string[]]>([
  ['School, college and bridge', ['school none', 'infrastructure bridge']],
  [{ type: 'list', items: ['Bridge', ''] }, ['infrastructure bridge']],
  ['Field', []],
  [null, []],
])('the targets of %j are %j', (kind, expected) => {
  expect(mapped({ kind }, target).made?.targets.map(({ type, subtype }) => `${type} ${subtype}`)).toEqual(
    expected,
  )
})

test('a target may be the same for every row, or only where a cell says so', () => {
  const always: FieldOf<'target'> = { ...target, column: null, type: 'medical', name: '{kind}' }
  expect(mapped({ kind: 'Clinic' }, always).made?.targets).toMatchObject([
    { type: 'medical', name: 'Clinic' },
  ])
  const hit: FieldOf<'target'> = { ...always, when: { column: 'hit', words: [] } }
  const holds = (cell: Cell) => mapped({ kind: 'Clinic', hit: cell }, hit).made?.targets.length === 1
  expect(['YES', '1', '2.0', 'так', { type: 'boolean', text: 'true' } as const].map(holds)).toEqual([
    true,
    true,
    true,
    true,
    true,
  ])
  expect(['2-3', '0-3', 'at least 1', '3+', '<3'].map(holds)).toEqual([true, false, true, true, false])
  expect(['NO', '0', '0.0', 'Unknown', null, 'GRAPHIC'].map(holds)).toEqual([
    false,
    false,
    false,
    false,
    false,
    false,
  ])
  const worded: FieldOf<'target'> = { ...always, when: { column: 'hit', words: ['damage'] } }
  expect(mapped({ kind: 'C', hit: 'Damaged in March' }, worded).made?.targets).toHaveLength(1)
  expect(mapped({ kind: 'C', hit: 'yes' }, worded).made?.targets).toHaveLength(0)
})

const category: FieldOf<'category'> = {
  to: 'category',
  when: null,
  column: 'kind',
  statementId: 'a-statement',
  catalogueVersion: 3,
  table: [
    { words: ['school', 'college'], value: 'schools' },
    { words: ['bridge'], value: 'bridges' },
  ],
  confidence: 'possible',
}
test('a category is linked with the word that was found, and where', () => {
  expect(mapped({ kind: 'A College' }, category).made?.categories).toEqual([
    {
      statementId: 'a-statement',
      categoryId: 'schools',
      catalogueVersion: 3,
      rationale: 'In the log, “kind” has “A College” (keyword “college”).',
      confidence: 'possible',
    },
  ])
  const both = mapped({ kind: 'school, college, bridge' }, category, category)
  expect(both.made?.categories.map(({ categoryId }) => categoryId)).toEqual(['schools', 'bridges'])
  expect(mapped({ kind: 'Field' }, category)).toMatchObject({ made: { categories: [] }, told: [] })
})

test('a category may go by a condition alone, or by both', () => {
  const when = { column: 'hit', words: [] }
  const [link] = mapped({ hit: '2' }, { ...category, when, column: null }).made?.categories ?? []
  expect(link?.rationale).toBe('In the log, “hit” says yes or is above 0.')
  const both: FieldOf<'category'> = { ...category, when }
  expect(mapped({ hit: '0', kind: 'school' }, both).made?.categories).toEqual([])
  expect(mapped({ hit: '1', kind: 'school' }, both).made?.categories[0]?.rationale).toBe(
    'In the log, “kind” has “school” (keyword “school”), and “hit” says yes or is above 0.',
  )
})

const perpetrator: FieldOf<'perpetrator'> = {
  to: 'perpetrator',
  when: null,
  column: 'who',
  table: [
    { words: ['army of sun'], side: 'other' },
    { words: ['ukrain'], side: 'ukraine' },
  ],
  otherwise: null,
  unit: 'who',
}
test('forces are alleged as the log names them', () => {
  expect(mapped({ who: 'Army of Sun, 3rd battalion' }, perpetrator).made?.allegedPerpetrators).toEqual([
    {
      side: 'other',
      unit: 'Army of Sun, 3rd battalion',
      basis: 'The log alleges it: “who” has “Army of Sun, 3rd battalion”.',
      confidence: 'possible',
    },
  ])
})

test.each<[Cell, FieldOf<'perpetrator'>['otherwise'], string[], string[]]>([
  ['Army of Sun, Ukrainian army', null, ['other ', 'ukraine '], []],
  ['Militia', null, [], ['who keyword']],
  ['Militia', 'unknown', ['unknown Militia'], []],
  ['Unknown', 'unknown', [], []],
  [null, 'unknown', [], []],
])('of %j, otherwise %s: %j', (who, otherwise, expected, problems) => {
  const { made, told } = mapped({ who }, { ...perpetrator, otherwise })
  expect(made?.allegedPerpetrators.map(({ side, unit }) => `${side} ${unit}`)).toEqual(expected)
  expect(told).toEqual(problems)
})

test('forces may be named under a condition', () => {
  const rule: FieldOf<'perpetrator'> = { ...perpetrator, when: { column: 'type', words: ['3'] } }
  expect(mapped({ who: 'Army of Sun', type: '1' }, rule).made?.allegedPerpetrators).toEqual([])
  expect(mapped({ who: 'Army of Sun', type: '3' }, rule).made?.allegedPerpetrators).toHaveLength(1)
})
