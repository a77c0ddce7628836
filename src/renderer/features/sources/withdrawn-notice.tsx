import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ForWriters } from '../../ui/for-writers.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './sources.module.css'

export interface WithdrawnNoticeProps {
  /** As it is saved. */
  readonly wasWithdrawn: boolean
  /** As the form has it. */
  readonly isWithdrawn: boolean
  readonly onUseAgain: () => void
}

/** Tells of a source that was taken back, and how to use it again. */
export function WithdrawnNotice({ wasWithdrawn, isWithdrawn, onUseAgain }: WithdrawnNoticeProps) {
  const { t } = useTranslation()
  if (!wasWithdrawn && !isWithdrawn) return null
  return (
    <div className={styles.notice}>
      {isWithdrawn ? (
        <Notice
          tone="warn"
          icon={<IconArrowBackUp />}
          actions={
            <ForWriters>
              <Button onClick={onUseAgain}>{t('sources.withdrawn.useAgain')}</Button>
            </ForWriters>
          }
        >
          {t('sources.withdrawn.told')}
        </Notice>
      ) : (
        <Notice tone="ok">{t('sources.withdrawn.onceSaved')}</Notice>
      )}
    </div>
  )
}
