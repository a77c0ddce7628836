import { asKept, asMeant } from '#shared/domain/saved-view/whoever-looks.ts'
import type { SavedViewBody } from '#shared/domain/saved-view/schema.ts'
import { groupings, orderColumns, type ListLook } from '#shared/domain/incident-list/look.ts'
import { parseFilter } from '../../engine/incident-filter.ts'
import type { IncidentListFilter } from '../../engine/queries.ts'
import {
  findingScreens,
  knownColumns,
  type FindingScreen,
  type IncidentsRoute,
} from '../../platform/incidents-address.ts'
import { routeOfFinding } from '../../platform/finding-route.ts'

/** Incidents as they are looked at: what narrows them down, and how what is left is shown. */
export interface ViewList {
  readonly screen: FindingScreen
  readonly filter: IncidentListFilter
  readonly look: ListLook
}

export interface OpenedList extends ViewList {
  /** Names in the view that this version of the app does not know. They are left out. */
  readonly unknown: readonly string[]
}

/** What a view shows to the analyst who looks. A record may come from another version of the app: what does not fit is left out. */
export function listOfView(body: SavedViewBody, analystId: string): OpenedList {
  const [filters, strange] = parted(asMeant(body.filters, analystId), (one) => parseFilter(one) !== null)
  const order = body.order.flatMap(({ column, descending }) => {
    const known = orderColumns.find((one) => one === column)
    return known === undefined ? [] : [{ column: known, descending }]
  })
  const columns = body.columns === null ? null : knownColumns(body.columns)
  const group = groupings.find((one) => one === body.group) ?? null
  const screen = findingScreens.find((one) => one === body.screen)
  return {
    screen: screen ?? 'incidents',
    filter: { text: body.text, filters, area: body.area ?? undefined },
    look: { order, group, columns },
    unknown: [
      ...strange,
      ...missing(
        body.order.map(({ column }) => column),
        order.map(({ column }) => column),
      ),
      ...missing(body.group === null ? [] : [body.group], [group]),
      ...missing(body.columns ?? [], columns ?? []),
      ...missing([body.screen], [screen]),
    ],
  }
}

/** The same the other way: what a view keeps of a list. */
export const viewOfList = (
  { screen, filter, look }: ViewList,
  analystId: string,
): Pick<SavedViewBody, 'screen' | 'text' | 'filters' | 'area' | 'order' | 'group' | 'columns'> => ({
  screen,
  text: filter.text.normalize('NFC'),
  filters: [...asKept(filter.filters, analystId)],
  area: filter.area === undefined ? null : [...filter.area],
  ...look,
  order: [...look.order],
})

/** Whether two lists are the same; in which order filters were chosen says nothing, nor does where the list is shown. */
export function isSameList(a: ViewList, b: ViewList): boolean {
  const sign = ({ filter: { text, filters, area }, look: { order, group, columns } }: ViewList) =>
    JSON.stringify([text.normalize('NFC').trim(), filters.toSorted(), area ?? null, order, group, columns])
  return sign(a) === sign(b)
}

/** Where a list stands, opened by a view. */
export const routeOfList = ({ screen, filter, look }: ViewList, view: string): IncidentsRoute => ({
  ...routeOfFinding(screen, filter),
  order: look.order,
  ...(look.group !== null && { group: look.group }),
  ...(look.columns !== null && { columns: look.columns }),
  view,
})

const missing = (named: readonly string[], known: readonly (string | null | undefined)[]): string[] =>
  named.filter((one) => !known.includes(one))

function parted<T>(all: readonly T[], test: (one: T) => boolean): readonly [T[], T[]] {
  return [all.filter(test), all.filter((one) => !test(one))]
}
