import { Button } from '@mantine/core'
import { IconTableExport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cell } from '#shared/lib/csv.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../../platform/bridge.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import styles from './coverage-table.module.css'

export interface SaveTableProps {
  readonly cells: () => readonly (readonly Cell[])[]
}

/** Takes the table along as CSV; the journal notes that it left. */
export function SaveTable({ cells }: SaveTableProps) {
  const { t } = useTranslation()
  const [savedAs, setSavedAs] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const save = async () => {
    const answer = await bridge.statement.saveTable({ rows: cells().map((row) => [...row]) })
    setFailure(answer.ok ? null : answer.failure)
    setSavedAs(answer.ok ? answer.value.savedAs : null)
  }
  return (
    <div className={styles.save}>
      <Button leftSection={<IconTableExport size={14} />} onClick={() => void save()}>
        {t('statement.table.save')}
      </Button>
      <span role="status" className={styles.words}>
        {savedAs !== null && (
          <>
            {t('statement.table.savedAs')} <bdi>{savedAs}</bdi>
          </>
        )}
      </span>
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  )
}
