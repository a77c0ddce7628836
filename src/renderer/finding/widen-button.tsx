import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEngineQuery } from '../engine/use-engine-query.ts'
import type { Widening } from './ways-to-widen.ts'

export interface WidenButtonProps {
  readonly way: Widening
  readonly onWiden: () => void
}

/** Takes away what leaves nothing, and tells how many are found then. */
export function WidenButton({ way, onWiden }: WidenButtonProps) {
  const { t } = useTranslation()
  const hits = useEngineQuery('incidents.count', way.left) ?? null
  const words = useWords(way)
  return <Button onClick={onWiden}>{hits === null ? words : t('facets.dropLeaves', { words, hits })}</Button>
}

function useWords(way: Widening): string {
  const { t } = useTranslation()
  switch (way.kind) {
    case 'words':
      return t('incidents.clear')
    case 'area':
      return t('facets.dropArea')
    case 'all':
      return t('incidents.all')
    case 'filters':
      return way.name === null
        ? t('facets.dropOther')
        : t('facets.dropOf', { facet: t(`facets.name.${way.name}`) })
  }
}
