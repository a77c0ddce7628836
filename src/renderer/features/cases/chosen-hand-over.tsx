import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { chosenIncidents } from '../../platform/chosen-incidents.ts'
import { navigate } from '../../platform/navigation.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { HandOverPage } from './hand-over-page.tsx'
import { useExportForm } from './use-export-form.ts'

/** Where the incidents that a list held are handed over, without a case that holds them together. */
export function ChosenHandOver() {
  const { t } = useTranslation()
  const [ids] = useState(chosenIncidents)
  const back = (
    <Button onClick={() => navigate({ screen: 'incidents', filters: [] })}>{t('incidents.title')}</Button>
  )
  return ids.length === 0 ? (
    <EmptyState title={t('exporting.noneChosen')} actions={back}>
      {t('exporting.noneChosenHint')}
    </EmptyState>
  ) : (
    <OfChosen ids={ids} back={back} />
  )
}

interface OfChosenProps {
  readonly ids: readonly string[]
  readonly back: ReactNode
}

function OfChosen({ ids, back }: OfChosenProps) {
  const { t } = useTranslation()
  const [selection] = useState(() => ({ kind: 'incidents' as const, ids: [...ids] }))
  const form = useExportForm(selection)
  return (
    <HandOverPage
      title={t('exporting.chosen', { count: ids.length })}
      form={form}
      canExport
      notice={null}
      back={back}
      check={null}
    />
  )
}
