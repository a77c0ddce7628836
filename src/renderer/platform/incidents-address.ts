import {
  groupings,
  tableColumns,
  type Grouping,
  type ListLook,
  type ListOrder,
} from '#shared/domain/incident-list/look.ts'
import { orderText, parseOrderText } from '#shared/domain/incident-list/order-text.ts'
import { isInWords, parseFilter } from '../engine/incident-filter.ts'

/** The ways to look at the incidents that were found. */
export const findingScreens = ['incidents', 'map', 'timeline'] as const
export type FindingScreen = (typeof findingScreens)[number]

/** Incidents, and what narrows them down. */
export interface IncidentsRoute {
  readonly screen: FindingScreen
  /** As in `incident-filter.ts`, each once; none in words, see `finding-route`. */
  readonly filters: readonly string[]
  /** Without one, by relevance or by reference. */
  readonly order?: ListOrder
  readonly group?: Grouping
  /** Those of a view. Without them, as whoever looks has chosen for themselves. */
  readonly columns?: NonNullable<ListLook['columns']> | undefined
  /** The saved view by which the list was opened, by its id; what is shown may have been changed since. */
  readonly view?: string | undefined
  /** The number by which `kept-finding` knows what may not stand in an address. */
  readonly kept?: number | undefined
}

/** More at once than anybody can look over. */
export const MOST_FILTERS = 100

const VIEW = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const KEPT = /^kept=([1-9]\d{0,8})$/

export const isFindingScreen = (screen: string | undefined): screen is FindingScreen =>
  findingScreens.some((one) => one === screen)

/** `#/incidents/status.draft&month.2022-03&order=killed-desc,date-asc&group=month&columns=date,place&view=ID&kept=4` */
export function formatIncidents(route: IncidentsRoute): string {
  const { screen, filters, order = [], group, columns, view, kept } = route
  if (filters.some(isInWords)) throw new Error('Words stand in no address')
  const parts = [
    ...filters,
    ...(order.length === 0 ? [] : [`order=${orderText(order)}`]),
    ...(group === undefined ? [] : [`group=${group}`]),
    ...(columns === undefined ? [] : [`columns=${columns.join(',')}`]),
    ...(view === undefined ? [] : [`view=${view}`]),
    ...(kept === undefined ? [] : [`kept=${kept}`]),
  ]
  return parts.length === 0 ? `#/${screen}` : `#/${screen}/${parts.join('&')}`
}

/** What stands behind `#/incidents/`; null for what is none of ours. An order or a group that is none is as if it were not there. */
export function parseIncidents(screen: FindingScreen, text: string): IncidentsRoute | null {
  const filters = text.split('&')
  const kept = KEPT.exec(filters.at(-1) ?? '')?.[1]
  if (kept !== undefined) filters.pop()
  const view = takeLast(filters, 'view=')
  if (view !== undefined && !VIEW.test(view)) return null
  const columns = takeLast(filters, 'columns=')?.split(',')
  const grouped = takeLast(filters, 'group=')
  const group = groupings.find((one) => one === grouped)
  const order = parseOrderText(takeLast(filters, 'order=') ?? '')
  if (filters.length > MOST_FILTERS || new Set(filters).size < filters.length) return null
  if (filters.some((filter) => parseFilter(filter) === null || isInWords(filter))) return null
  return {
    screen,
    filters,
    ...(order.length > 0 && { order }),
    ...(group !== undefined && { group }),
    ...(columns !== undefined && { columns: knownColumns(columns) }),
    ...(view !== undefined && { view }),
    ...(kept !== undefined && { kept: Number(kept) }),
  }
}

/** In their order, each once. */
export const knownColumns = (names: readonly string[]): NonNullable<ListLook['columns']> => [
  ...new Set(names.flatMap((name) => tableColumns.find((one) => one === name) ?? [])),
]

/** What follows this at the end of the list, if it does: it is taken off. */
function takeLast(parts: string[], name: string): string | undefined {
  if (parts.at(-1)?.startsWith(name) !== true) return undefined
  return parts.pop()?.slice(name.length)
}
