import { useMemo } from 'react'
import { nameOf } from '#shared/domain/record/name.ts'
import { parseFilter } from '../engine/incident-filter.ts'
import { useEngineQuery } from '../engine/use-engine-query.ts'
import { useFilterWords } from '../platform/use-filter-words.ts'

/** What each of these filters names, in words; logs and other sources by their names. */
export function useValueWords(filters: readonly string[]): (filter: string) => string {
  const filterWords = useFilterWords()
  const sources = useEngineQuery('records.some', { ids: filters.flatMap((one) => sourceIn(one) ?? []) })
  const names = useMemo(
    () => new Map(sources?.map((record) => [record.id, nameOf(record)] as const)),
    [sources],
  )
  return (filter) => names.get(sourceIn(filter) ?? '') ?? filterWords(filter)
}

function sourceIn(filter: string): string | null {
  const asked = parseFilter(filter)
  return asked?.kind === 'claimed-by' ? asked.value : null
}
