import { parseFilter } from '../engine/incident-filter.ts'

/** A list of incidents, and what narrows it down. */
export interface IncidentsRoute {
  readonly screen: 'incidents'
  /** As in `incident-filter.ts`, each once. */
  readonly filters: readonly string[]
  /** The number by which `typed-words` knows what was typed. */
  readonly words?: number | undefined
}

/** More at once than anybody can look over. */
export const MOST_FILTERS = 100

const WORDS = /^words=([1-9]\d{0,8})$/

/** `#/incidents/status.draft&month.2022-03&words=4` */
export function formatIncidents({ filters, words }: IncidentsRoute): string {
  const parts = [...filters, ...(words === undefined ? [] : [`words=${words}`])]
  return parts.length === 0 ? '#/incidents' : `#/incidents/${parts.join('&')}`
}

/** What stands behind `#/incidents/`; null for what is none of ours. */
export function parseIncidents(text: string): IncidentsRoute | null {
  const filters = text.split('&')
  const words = WORDS.exec(filters.at(-1) ?? '')?.[1]
  if (words !== undefined) filters.pop()
  if (filters.length > MOST_FILTERS || new Set(filters).size < filters.length) return null
  if (filters.some((filter) => parseFilter(filter) === null)) return null
  return { screen: 'incidents', filters, ...(words !== undefined && { words: Number(words) }) }
}
