import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/notice.tsx'
import type { Removed } from './model/form-state.ts'
import type { EntryList } from './model/incident-form.ts'

export interface UndoBarProps {
  readonly list: EntryList
  readonly removed: Removed | null
  readonly onPutBack: () => void
}

/** Stands under a list from which the last thing was taken out. */
export function UndoBar({ list, removed, onPutBack }: UndoBarProps) {
  const { t } = useTranslation()
  if (removed?.list !== list) return null
  return (
    <Notice icon={<IconArrowBackUp />} actions={<Button onClick={onPutBack}>{t('incident.undo')}</Button>}>
      {t(`incident.removed.${list}`)}
    </Notice>
  )
}
