import { groupings, type OrderColumn } from '#shared/domain/incident-list/look.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { filterKinds } from '../incident-filter.ts'
import { mapColours } from '../map-answer.ts'
import type { Answer, Params, QueryName } from '../queries.ts'

export type Question = {
  readonly [Q in QueryName]: { readonly name: Q; readonly params: Params<Q> }
}[QueryName]

/** East of 35° E, between 46° and 52° N. */
const east = [
  { latitude: 46, longitude: 35 },
  { latitude: 46, longitude: 42 },
  { latitude: 52, longitude: 42 },
  { latitude: 52, longitude: 35 },
]

const page = { text: '', filters: [], offset: 0, limit: 1_000 } as const
const world = { west: -180, south: -90, east: 180, north: 90 } as const

const orders: readonly (readonly OrderColumn[])[] = [
  [],
  ['title', 'changed'],
  ['killed', 'place', 'date'],
  ['category', 'created-by'],
]

/** Whether nothing is under way that leads to another answer: likely duplicates are found in turns. */
export function isLast(name: QueryName, answer: Answer<QueryName> | undefined): boolean {
  if (name === 'duplicates.count') return answer !== null
  if (name !== 'duplicates.page') return true
  const page = answer as Answer<'duplicates.page'> | undefined // what was asked
  return page !== undefined && page.progress === null && page.found !== null
}

/** Everything that can be asked about what these records name. */
export function questions(records: readonly StoredRecord[]): readonly Question[] {
  const ids = records.map(({ id }) => id)
  const incidents = records.filter((record) => record.kind === 'incident')
  const analystIds = new Set(records.map(({ createdBy }) => createdBy))
  const words = incidents.flatMap(({ body }) => body.title.split(/\s+/).filter((word) => word !== ''))
  return [
    ...ofLists(ids, [...new Set(words)].slice(0, 20)),
    { name: 'incidents.count', params: { text: '', filters: ['has.source'] } },
    { name: 'incidents.tags', params: {} },
    ...(['words', 'verification'] as const).map((lanes): Question => ({
      name: 'incidents.timeline',
      params: { text: '', filters: ['days.2022-01-01--2022-06-30'], range: null, lanes },
    })),
    ...mapColours.map((colour): Question => ({
      name: 'incidents.map',
      params: { text: '', filters: [], part: { bounds: world, zoom: 4 }, colour },
    })),
    { name: 'incidents.lines', params: { ids } },
    { name: 'records.some', params: { ids } },
    { name: 'persons.incidents', params: {} },
    { name: 'evidence.uses', params: {} },
    { name: 'places.search', params: { text: 'Бах', near: null } },
    { name: 'incidents.ids', params: { text: 'near:Kyiv', filters: [] } },
    { name: 'logs.list', params: {} },
    { name: 'review.queue', params: {} },
    {
      name: 'duplicates.page',
      params: { logId: null, reason: null, least: 0, offset: 0, limit: 50 },
    },
    { name: 'duplicates.count', params: {} },
    { name: 'counts', params: {} },
    ...(['case', 'coding', 'evidence', 'statistical-report'] as const).map((kind): Question => ({
      name: 'records.all',
      params: { kind },
    })),
    ...(['reference', 'grade', 'used'] as const).map((order): Question => ({
      name: 'sources.list',
      params: { text: '', group: null, withWithdrawn: false, order, limit: 100 },
    })),
    {
      name: 'sources.list',
      params: { text: 'sour 1', group: null, withWithdrawn: true, order: 'reference', limit: 100 },
    },
    { name: 'sources.found', params: { text: '', limit: 5 } },
    { name: 'sources.linked', params: { url: 'https://t.me/a/1', except: '' } },
    ...[...analystIds].flatMap((analystId): Question[] => [
      { name: 'overview', params: { analystId } },
      { name: 'coding.queue', params: { analystId } },
    ]),
    ...incidents.flatMap(aboutIncident),
    ...ids.flatMap((id): Question[] => [
      { name: 'record.get', params: { id } },
      { name: 'source.usage', params: { id } },
    ]),
  ]
}

function ofLists(ids: readonly string[], words: readonly string[]): Question[] {
  return [
    { name: 'incidents.page', params: page },
    ...filterKinds.map((kind): Question => ({
      name: 'incidents.page',
      params: { ...page, filters: [kind] },
    })),
    ...['figure.killed', 'no-figure.injured', 'comparable-figure.killed-or-injured'].map((one): Question => ({
      name: 'incidents.page',
      params: { ...page, filters: [one] },
    })),
    ...words.map((text): Question => ({
      name: 'incidents.page',
      params: { ...page, text: text.slice(0, 4) },
    })),
    { name: 'incidents.ids', params: { text: '', filters: [], area: east } },
    ...orders.map((columns): Question => ({
      name: 'incidents.ids',
      params: { text: '', filters: [], order: columns.map((column) => ({ column, descending: true })) },
    })),
    ...groupings.map((by): Question => ({
      name: 'incidents.page',
      params: { ...page, group: { by, allClosed: false, except: [] } },
    })),
    {
      name: 'incidents.ids',
      params: {
        text: '',
        filters: [],
        lines: { from: 1, to: 4 },
        among: ids.slice(3),
        except: ids.slice(0, 2),
      },
    },
    ...(
      [
        { kind: 'these', ids },
        { kind: 'all', of: { text: '', filters: ['status.draft'] }, except: ids.slice(2) },
      ] as const
    ).map((chosen): Question => ({
      name: 'incidents.chosen',
      params: { text: '', filters: ['has.source'], chosen },
    })),
    { name: 'incidents.facets', params: { text: '', filters: [] } },
    { name: 'incidents.facets', params: { text: '', filters: ['status.draft', 'has.source', 'tag.water'] } },
  ]
}

function aboutIncident({ id, body }: StoredRecord<'incident'>): Question[] {
  const written = {
    id: '',
    texts: [body.title, body.summary],
    edtfs: body.dates.map(({ edtf }) => edtf),
    positions: body.places.flatMap(({ position, uncertaintyMeters }) =>
      position === null ? [] : [{ ...position, uncertaintyMeters }],
    ),
    placeNames: body.places.map(({ name }) => name),
    sources: [{ id: '', url: 'https://t.me/a/1' }],
    related: [],
  }
  return [
    { name: 'incident.relations', params: { id } },
    { name: 'incidents.similar', params: written },
    ...body.categories.map(({ statementId, catalogueVersion }): Question => ({
      name: 'statement.coverage',
      params: { statementId, catalogueVersion },
    })),
  ]
}
