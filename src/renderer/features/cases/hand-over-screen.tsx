import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { useKeptDraft } from '../../platform/drafts/use-kept-drafts.ts'
import { navigate } from '../../platform/navigation.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { CaseHandOver } from './case-hand-over.tsx'
import { HandOverPage } from './hand-over-page.tsx'
import { useExportForm } from './use-export-form.ts'

/** Where a case is handed over. */
export function HandOverScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const found = useEngineQuery('record.get', { id })
  const kept = useKeptDraft(id)
  if (found === undefined || kept === undefined) return null
  return found?.kind === 'case' ? (
    <CaseHandOver record={found} hasDraft={kept !== null} />
  ) : (
    <EmptyState
      title={t('cases.notFound')}
      actions={<Button onClick={() => navigate({ screen: 'cases' })}>{t('cases.back')}</Button>}
    />
  )
}

const all = { kind: 'all' } as const

/** Where all incidents are handed over, in no case. */
export function AllHandOverScreen() {
  const { t } = useTranslation()
  const form = useExportForm(all)
  return (
    <HandOverPage
      title={t('exporting.allIncidents')}
      form={form}
      canExport
      notice={null}
      back={<Button onClick={() => navigate({ screen: 'hand-overs' })}>{t('handOvers.title')}</Button>}
      check={null}
    />
  )
}
