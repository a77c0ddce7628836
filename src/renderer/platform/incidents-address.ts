import { parseFilter } from '../engine/incident-filter.ts'

/** The ways to look at the incidents that were found. */
export const findingScreens = ['incidents'] as const
export type FindingScreen = (typeof findingScreens)[number]

/** Incidents, and what narrows them down. */
export interface IncidentsRoute {
  readonly screen: FindingScreen
  /** As in `incident-filter.ts`, each once. */
  readonly filters: readonly string[]
  /** The number by which `kept-finding` knows what may not stand in an address. */
  readonly kept?: number | undefined
}

/** More at once than anybody can look over. */
export const MOST_FILTERS = 100

const KEPT = /^kept=([1-9]\d{0,8})$/

export const isFindingScreen = (screen: string | undefined): screen is FindingScreen =>
  findingScreens.some((one) => one === screen)

/** `#/incidents/status.draft&month.2022-03&kept=4` */
export function formatIncidents({ screen, filters, kept }: IncidentsRoute): string {
  const parts = [...filters, ...(kept === undefined ? [] : [`kept=${kept}`])]
  return parts.length === 0 ? `#/${screen}` : `#/${screen}/${parts.join('&')}`
}

/** What stands behind `#/incidents/`; null for what is none of ours. */
export function parseIncidents(screen: FindingScreen, text: string): IncidentsRoute | null {
  const filters = text.split('&')
  const kept = KEPT.exec(filters.at(-1) ?? '')?.[1]
  if (kept !== undefined) filters.pop()
  if (filters.length > MOST_FILTERS || new Set(filters).size < filters.length) return null
  if (filters.some((filter) => parseFilter(filter) === null)) return null
  return { screen, filters, ...(kept !== undefined && { kept: Number(kept) }) }
}
