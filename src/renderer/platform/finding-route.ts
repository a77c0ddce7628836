import { isInWords } from '../engine/incident-filter.ts'
import type { IncidentListFilter } from '../engine/queries.ts'
import type { FindingScreen, IncidentsRoute } from './incidents-address.ts'
import { keepFinding } from './kept-finding.ts'

/** Where incidents are shown as they are narrowed down: what may not stand in an address is kept under a number. */
export const routeOfFinding = (
  screen: FindingScreen,
  { text, filters, area }: IncidentListFilter,
): IncidentsRoute => ({
  screen,
  filters: filters.filter((one) => !isInWords(one)),
  kept: keepFinding({ text, area, filters: filters.filter(isInWords) }),
})
