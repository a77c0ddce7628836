import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupings, orderColumns } from '#shared/domain/incident-list/look.ts'
import { findingScreens } from './incidents-address.ts'
import { formatRoute, home, parseRoute, type Route } from './route.ts'

const id = fc.uuid()
const routes: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom<Route>(
    { screen: 'statement' },
    { screen: 'overview' },
    { screen: 'persons' },
    { screen: 'cases' },
    { screen: 'hand-overs' },
    { screen: 'hand-over-chosen' },
    { screen: 'recipients' },
    { screen: 'export-profiles' },
    { screen: 'hand-over-all' },
    { screen: 'sources' },
    { screen: 'review' },
    { screen: 'integrity' },
    { screen: 'analysts' },
    { screen: 'duplicates', logId: null },
    { screen: 'duplicates', logId: '017fb6a5-e60a-7000-8000-00000000000a' },
    { screen: 'activity', entry: null, about: null },
    { screen: 'activity', entry: 12, about: null },
    { screen: 'activity', entry: null, about: '017fb6a5-e60a-7000-8000-00000000000a' },
    { screen: 'keys' },
    { screen: 'physical-items' },
    { screen: 'evidence', id: null, quarantined: true },
    { screen: 'about' },
    { screen: 'views' },
    { screen: 'view', id: '017fb6a5-e60a-7000-8000-00000000000a' },
  ),
  fc.record({
    screen: fc.constantFrom(...findingScreens),
    filters: fc.subarray([
      'no-source',
      'month.2022-03',
      'year.2022',
      'status.in-review',
      'has.evidence',
      'left-out.017fb6a5-e60a-7000-8000-00000000000a',
      'category.us-secstate-2022-03-23.1.school',
      'category.another.12.shopping-centre',
    ]),
    kept: fc.option(fc.integer({ min: 1, max: 999_999_999 }), { nil: undefined }),
  }),
  fc.record({
    screen: fc.constantFrom(...findingScreens),
    filters: fc.subarray(['no-source', 'status.in-review']),
    order: fc.uniqueArray(fc.record({ column: fc.constantFrom(...orderColumns), descending: fc.boolean() }), {
      minLength: 1,
      maxLength: 4,
      selector: ({ column }) => column,
    }),
    group: fc.constantFrom(...groupings),
    columns: fc.subarray(['killed' as const, 'date' as const]),
    view: id,
    kept: fc.constantFrom(3),
  }),
  fc.record({
    screen: fc.constantFrom(
      'incident' as const,
      'source' as const,
      'report' as const,
      'case' as const,
      'recipient' as const,
      'physical-item' as const,
    ),
    id,
    fresh: fc.boolean(),
  }),
  fc.record({
    screen: fc.constant('export-profile' as const),
    id,
    copyOf: fc.oneof(fc.constantFrom(null, 'full', 'partner', 'public'), id),
  }),
  fc.record({ screen: fc.constant('evidence' as const), id: fc.option(id) }),
  fc.record({
    screen: fc.constantFrom(
      'history' as const,
      'hand-over' as const,
      'person' as const,
      'review-incident' as const,
      'coding' as const,
    ),
    id,
  }),
)

describe('addresses', () => {
  test('an address leads back to the place it was made for', () => {
    fc.assert(
      fc.property(routes, (route) => {
        expect(parseRoute(formatRoute(route))).toEqual(route)
      }),
    )
  })

  test.each([
    '',
    '#',
    '#/',
    '#/nowhere',
    '#/incident',
    '#/incident/42',
    '#/incidents/',
    '#/incidents/&',
    '#/incidents/status.<b>',
    '#/incidents/nothing-of-ours',
    '#/incidents/toString',
    '#/incidents/category.school',
    '#/incidents/category.a.1.b.c',
    '#/incidents/status.draft/more',
    '#/incidents/status.draft&status.draft',
    '#/incidents/status.draft&kept=x',
    '#/incidents/kept=0',
    '#/incidents/kept=3&status.draft',
    '#/incidents/kept=3&kept=4',
    '#/incidents/kept=3&order=date-asc',
    '#/incidents/view=3',
    '#/view',
    '#/incidents/group=month&order=date-asc',
    '#/incidents/order=date-asc&status.draft',
    `#/incidents/${Array.from({ length: 101 }, (_, n) => `year.${n}`).join('&')}`,
    '#/cases/more',
    '#/source/42',
    '#/sources/more',
    '#/history/x/y/z',
    '#/export-profile/public',
    '#/export-profile/017fb6a5-e60a-7000-8000-00000000000a/new',
    '#/export-profile/017fb6a5-e60a-7000-8000-00000000000a/toString',
  ])('an address that is not ours leads home: %s', (address) => expect(parseRoute(address)).toEqual(home))

  test.each([
    ['#/incidents/order=colour-asc', '#/incidents'],
    ['#/incidents/status.draft&order=&group=week', '#/incidents/status.draft'],
    ['#/incidents/order=colour-asc,date-desc,date-asc&kept=2', '#/incidents/order=date-desc&kept=2'],
  ])('an order or a group that is none of ours is passed over: %s', (address, read) =>
    expect(formatRoute(parseRoute(address))).toBe(read),
  )

  test('nothing but identifiers gets through', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(formatRoute(parseRoute(`#/incident/${text}`))).toMatch(
          /^#\/(statement|incident\/[0-9a-f-]{36}(\/new)?)$/,
        )
      }),
    )
  })
})
