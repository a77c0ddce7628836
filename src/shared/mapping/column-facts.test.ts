import { expect, test } from 'vitest'
import { columnFacts } from './column-facts.ts'
import { tableOf } from './testing/mapped.fixture.ts'

test('what each column holds', () => {
  const table = tableOf(
    ['id', 'when', 'killed', 'links', 'year'],
    [
      'A1',
      '5/6/2022',
      '1,234',
      { type: 'list', items: ['https://a.example', 'x'] },
      { type: 'number', text: '2022' },
    ],
    ['A2', '16/6/2022', 'GRAPHIC', 'HIDDEN', '2023'],
    ['A2', ' ', null, '', '1234'],
  )
  const [id, when, killed, links, year] = columnFacts(table)
  expect(id).toEqual({
    name: 'id',
    blank: 0,
    numbers: 0,
    dates: 0,
    links: 0,
    different: 2,
    dateOrder: 'none',
    examples: ['A1', 'A2'],
  })
  expect(when).toMatchObject({ blank: 1, dates: 2, numbers: 0, dateOrder: 'day-first' })
  expect(killed).toMatchObject({ blank: 1, numbers: 1, dates: 0 })
  expect(links).toMatchObject({ blank: 1, links: 1 })
  expect(year).toMatchObject({ numbers: 3, dates: 2 })
})

test('different texts are counted up to a limit', () => {
  const rows = Array.from({ length: 1_500 }, (_, at) => [String(at)])
  expect(columnFacts(tableOf(['id'], ...rows))[0]).toMatchObject({ different: 1_000, numbers: 1_500 })
})
