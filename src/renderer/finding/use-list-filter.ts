import { useState } from 'react'
import type { Area } from '#shared/domain/place/area.ts'
import type { IncidentListFilter } from '../engine/queries.ts'
import { routeOfFinding } from '../platform/finding-route.ts'
import { keptAt } from '../platform/kept-finding.ts'
import type { IncidentsRoute } from '../platform/incidents-address.ts'
import { currentRoute, navigate } from '../platform/navigation.ts'

/** What narrows the incidents down, and how it is changed. The address carries it, so that back and forward undo and redo it. */
export interface ListFilter extends IncidentListFilter {
  readonly onText: (text: string) => void
  readonly onToggle: (filter: string) => void
  /** Takes these away and leaves the others. */
  readonly onDrop: (filters: readonly string[]) => void
  /** These instead of the others; `replace` leaves no step to go back to, as while one key is pressed again and again. */
  readonly onFilters: (filters: readonly string[], how?: 'push' | 'replace') => void
  /** Undefined takes the drawn area away. */
  readonly onArea: (area: Area | undefined) => void
  readonly onDropAll: () => void
}

export function useListFilter(route: IncidentsRoute): ListFilter {
  const { kept } = route
  const [typed, setTyped] = useState({ finding: keptAt(kept), kept })
  // Another step of the history was gone to. What is typed stands here, since a browser may refuse many addresses in a row.
  const isElsewhere = typed.kept !== kept
  if (isElsewhere) setTyped({ finding: keptAt(kept), kept })
  const { text, area, filters: inWords } = isElsewhere ? keptAt(kept) : typed.finding
  const filters = [...route.filters, ...inWords]

  const go = (next: IncidentListFilter, how: 'push' | 'replace') =>
    navigate({ ...route, ...routeOfFinding(route.screen, next) }, how)
  const toFilters = (next: readonly string[], how: 'push' | 'replace' = 'push') =>
    go({ text, area, filters: next }, how)
  return {
    text,
    filters,
    area,
    onText: (next) => {
      go({ text: next, area, filters }, 'replace')
      const there = currentRoute()
      setTyped({
        finding: { text: next, area, filters: inWords },
        kept: 'kept' in there ? there.kept : undefined,
      })
    },
    onToggle: (filter) =>
      toFilters(filters.includes(filter) ? filters.filter((one) => one !== filter) : [...filters, filter]),
    onDrop: (dropped) => toFilters(filters.filter((one) => !dropped.includes(one))),
    onFilters: toFilters,
    onArea: (next) => go({ text, filters, area: next }, 'push'),
    onDropAll: () => go({ text: '', filters: [] }, 'push'),
  }
}

/** Whether anything is narrowed down. */
export const isNarrowed = ({ text, filters, area }: IncidentListFilter): boolean =>
  text.trim() !== '' || filters.length > 0 || area !== undefined
