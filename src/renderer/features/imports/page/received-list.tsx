import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReceivedRow } from '#shared/domain/log-import/schema.ts'
import { RecordName } from '../../../platform/record-name.tsx'
import { VirtualList } from '../check/virtual-list.tsx'
import styles from './page.module.css'
import { ReceivedOne } from './received-one.tsx'

/** Rows with what became of each; the chosen one is shown whole. */
export function ReceivedList({ rows }: { readonly rows: readonly ReceivedRow[] }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<ReceivedRow | undefined>(rows[0])
  return (
    <div className={styles.received}>
      <div className={styles.rows}>
        <VirtualList
          name={t('importLog.check.tabs.rows')}
          className={styles.rowColumns}
          columns={[t('importLog.read.row'), t('importLog.check.incident'), t('logImports.rows.became')]}
          rowId="received-row"
          items={rows}
          count={rows.length}
          onChoose={setChosen}
          cells={({ row, key, incidentId, outcome }) => (
            <>
              <span role="gridcell">{row}</span>
              <span role="gridcell">
                {incidentId === null ? <bdi>{key}</bdi> : <RecordName id={incidentId} />}
              </span>
              <span role="gridcell">{t(`logImports.rows.outcome.${outcome}`)}</span>
            </>
          )}
        />
      </div>
      {chosen !== undefined && <ReceivedOne row={chosen} />}
    </div>
  )
}
