import { useState } from 'react'
import type { Area } from '#shared/domain/place/area.ts'
import type { IncidentListFilter } from '../engine/queries.ts'
import { keepFinding, keptAt, type KeptFinding } from '../platform/kept-finding.ts'
import type { IncidentsRoute } from '../platform/incidents-address.ts'
import { currentRoute, navigate } from '../platform/navigation.ts'

/** What narrows the incidents down, and how it is changed. The address carries it, so that back and forward undo and redo it. */
export interface ListFilter extends IncidentListFilter {
  readonly onText: (text: string) => void
  readonly onToggle: (filter: string) => void
  /** Takes these away and leaves the others. */
  readonly onDrop: (filters: readonly string[]) => void
  /** Undefined takes the drawn area away. */
  readonly onArea: (area: Area | undefined) => void
  readonly onDropAll: () => void
}

export function useListFilter(route: IncidentsRoute): ListFilter {
  const { filters, kept } = route
  const [typed, setTyped] = useState({ finding: keptAt(kept), kept })
  // Another step of the history was gone to. What is typed stands here, since a browser may refuse many addresses in a row.
  const isElsewhere = typed.kept !== kept
  if (isElsewhere) setTyped({ finding: keptAt(kept), kept })
  const { text, area } = isElsewhere ? keptAt(kept) : typed.finding

  const go = (next: readonly string[], finding: KeptFinding, how: 'push' | 'replace') =>
    navigate({ ...route, filters: next, kept: keepFinding(finding) }, how)
  const toFilters = (next: readonly string[]) => go(next, { text, area }, 'push')
  return {
    text,
    filters,
    area,
    onText: (next) => {
      const finding = { text: next, area }
      go(filters, finding, 'replace')
      const there = currentRoute()
      setTyped({ finding, kept: 'kept' in there ? there.kept : undefined })
    },
    onToggle: (filter) =>
      toFilters(filters.includes(filter) ? filters.filter((one) => one !== filter) : [...filters, filter]),
    onDrop: (dropped) => toFilters(filters.filter((one) => !dropped.includes(one))),
    onArea: (next) => go(filters, { text, area: next }, 'push'),
    onDropAll: () => go([], { text: '' }, 'push'),
  }
}

/** Whether anything is narrowed down. */
export const isNarrowed = ({ text, filters, area }: IncidentListFilter): boolean =>
  text.trim() !== '' || filters.length > 0 || area !== undefined
