import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { savedViewBody as schema, type SavedViewBody } from '#shared/domain/saved-view/schema.ts'
import { emptyView } from '#shared/domain/saved-view/defaults.ts'
import { analystIds } from '#shared/domain/testing/basics.fixture.ts'
import { savedViewBody } from '#shared/domain/testing/view.fixture.ts'
import { formatRoute, parseRoute } from '../../platform/route.ts'
import { keptAt } from '../../platform/kept-finding.ts'
import { isSameList, listOfView, routeOfList, viewOfList } from './view-list.ts'

const [mine = '', theirs = ''] = analystIds
const ID = '017fb6a5-e60a-7000-8000-00000000000a'
const SOUGHT = 'Zorvanquist'
const view = (over: Partial<SavedViewBody>): SavedViewBody => ({ ...emptyView(), title: 'To do', ...over })

describe('a view', () => {
  test('opens the list that it was saved of, and keeps what a record may hold', () => {
    fc.assert(
      fc.property(savedViewBody, (body) => {
        const list = listOfView(body, mine)
        const kept = { ...body, ...viewOfList(list, mine) }
        expect(schema.parse(kept)).toEqual(kept)
        const again = listOfView(kept, mine)
        expect(isSameList(list, again)).toBe(true)
        expect(again.unknown).toEqual([])
      }),
    )
  })

  test('stands in the address as far as it may, with the words and the area in memory', () => {
    fc.assert(
      fc.property(savedViewBody, fc.boolean(), (any, isSought) => {
        const body = isSought ? { ...any, text: SOUGHT } : any
        const list = listOfView(body, mine)
        const address = formatRoute(routeOfList(list, ID))
        expect(address).not.toContain(SOUGHT)
        const route = parseRoute(address)
        if (!('filters' in route)) throw new Error(`leads elsewhere: ${address}`)
        expect(route.view).toBe(ID)
        const { order = [], group = null, columns = null } = route
        expect({ order, group, columns }).toEqual(list.look)
        const { text, area, filters } = keptAt(route.kept)
        expect([text, area]).toEqual([list.filter.text, list.filter.area])
        expect(new Set([...route.filters, ...filters])).toEqual(new Set(list.filter.filters))
      }),
    )
  })

  test('means whoever looks, where its author meant themselves', () => {
    const list = listOfView(view({ filters: [`to-review-by.${mine}`] }), mine)
    const kept = view(viewOfList(list, mine))
    expect(kept.filters).toEqual(['to-review-by.me'])
    expect(listOfView(kept, theirs).filter.filters).toEqual([`to-review-by.${theirs}`])
  })

  test('of another version of the app opens without what is not known here, and says what that is', () => {
    const list = listOfView(
      view({
        filters: ['status.draft', 'colour.red'],
        order: [
          { column: 'weather', descending: true },
          { column: 'date', descending: true },
        ],
        group: 'weather-front',
        columns: ['date', 'mood'],
      }),
      mine,
    )
    expect(list.filter.filters).toEqual(['status.draft'])
    expect(list.look).toEqual({
      order: [{ column: 'date', descending: true }],
      group: null,
      columns: ['date'],
    })
    expect(list.unknown).toEqual(['colour.red', 'weather', 'weather-front', 'mood'])
  })
})

test('a list is another one when its words, filters, area or order are, but not by the order of choosing or the place', () => {
  const list = listOfView(view({ text: 'é', filters: ['status.draft', 'has.evidence'] }), mine)
  const other = (over: Partial<SavedViewBody>) =>
    isSameList(
      list,
      listOfView(view({ text: 'é', filters: ['status.draft', 'has.evidence'], ...over }), mine),
    )
  expect(other({ filters: ['has.evidence', 'status.draft'] })).toBe(true)
  expect(other({ text: 'e\u0301 ' })).toBe(true)
  expect(isSameList(list, { ...list, screen: 'incidents' })).toBe(true)
  expect(other({ text: 'è' })).toBe(false)
  expect(other({ filters: ['status.draft'] })).toBe(false)
  expect(other({ area: [1, 2, 3].map((latitude) => ({ latitude, longitude: latitude ** 2 })) })).toBe(false)
  expect(other({ order: [{ column: 'date', descending: false }] })).toBe(false)
  expect(other({ group: 'month' })).toBe(false)
  expect(other({ columns: ['date'] })).toBe(false)
})
