import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEngineQuery } from '../../../engine/use-engine-query.ts'
import { navigate } from '../../../platform/navigation.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LogImportPage } from './log-import-page.tsx'

export interface LogImportScreenProps {
  readonly id: string
  /** It was brought in a moment ago: its record is on its way to the window. */
  readonly fresh: boolean
}

/** One import of a log, once its record is at hand. */
export function LogImportScreen({ id, fresh }: LogImportScreenProps) {
  const { t } = useTranslation()
  const record = useEngineQuery('record.get', { id })
  if (record?.kind === 'log-import') return <LogImportPage record={record} isNew={fresh} />
  if (record === undefined) return null
  return (
    <EmptyState
      title={t(fresh ? 'logImports.waiting' : 'logImports.notFound')}
      actions={<Button onClick={() => navigate({ screen: 'imports' })}>{t('importLog.toImports')}</Button>}
    />
  )
}
