import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ReceivedCells } from '../../../imports/received-cells.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import type { LogWork } from '../work/log-work.ts'
import { BecomeRow } from './become-row.tsx'
import styles from './preview.module.css'
import { useOneRow } from './use-one-row.ts'

export interface OneRowProps {
  readonly work: LogWork
  readonly row: number
  readonly onClose: () => void
}

/** One row of the file: what it becomes, and as it was received. */
export function OneRow({ work, row, onClose }: OneRowProps) {
  const { t } = useTranslation()
  const { found, failure } = useOneRow(work, row)
  return (
    <>
      <div>
        <Button leftSection={<IconArrowLeft size={14} aria-hidden="true" />} onClick={onClose} data-autofocus>
          {t('importLog.problems.close')}
        </Button>
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
      {found !== null && (
        <>
          <BecomeRow line={found} />
          <h3 className={styles.heading}>{t('importLog.preview.received')}</h3>
          <ReceivedCells cells={found.cells} />
        </>
      )}
    </>
  )
}
