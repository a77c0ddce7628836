import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { nameOf } from '#shared/domain/record/name.ts'
import { parseFilter } from '../engine/incident-filter.ts'
import { useEngineQuery } from '../engine/use-engine-query.ts'
import { useFilterWords } from '../platform/use-filter-words.ts'

/** What each of these filters names, in words; logs and other sources by their names. */
export function useValueWords(filters: readonly string[]): (filter: string) => string {
  const filterWords = useFilterWords()
  const sources = useEngineQuery('records.some', { ids: filters.flatMap((one) => sourceIn(one) ?? []) })
  const { t } = useTranslation()
  const byId = useMemo(() => new Map(sources?.map((record) => [record.id, record] as const)), [sources])
  return (filter) => {
    const id = sourceIn(filter)
    if (id === null || sources === undefined) return filterWords(filter)
    const source = byId.get(id)
    if (source === undefined) return t('filters.noSourceHere')
    const title = nameOf(source)
    return source.kind === 'source' && source.body.withdrawn
      ? t('sources.withdrawn.titled', { title })
      : title
  }
}

function sourceIn(filter: string): string | null {
  const asked = parseFilter(filter)
  return asked?.kind === 'claimed-by' ? asked.value : null
}
