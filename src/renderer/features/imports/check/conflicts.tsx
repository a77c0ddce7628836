import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RowConflict } from '#shared/domain/log-import/schema.ts'
import styles from './check.module.css'
import { ConflictSides } from './conflict-sides.tsx'
import { VirtualList } from './virtual-list.tsx'
import { RecordName } from '../../../platform/record-name.tsx'

export interface ShownConflict extends Pick<
  RowConflict,
  'row' | 'key' | 'why' | 'withRow' | 'reread' | 'fields'
> {
  /** The incident, where its record is at hand. */
  readonly id?: string
  readonly name?: string
}

export interface ConflictsProps {
  /** What becomes of them. */
  readonly hint: string
  readonly conflicts: readonly ShownConflict[]
  readonly count: number
}

/** Rows that are left alone, and of the chosen one what stands here beside what the file says. */
export function Conflicts({ hint, conflicts, count }: ConflictsProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<ShownConflict | null>(conflicts[0] ?? null)
  if (count === 0) return <p className={styles.none}>{t('importLog.check.noneIn.conflicts')}</p>
  return (
    <>
      <p className={styles.quiet}>{hint}</p>
      <div className={styles.sides}>
        <div className={styles.list}>
          <VirtualList
            name={t('importLog.check.tabs.conflicts')}
            className={styles.conflicts}
            columns={[t('importLog.read.row'), t('importLog.check.incident'), t('importLog.check.whyTitle')]}
            rowId="conflict-row"
            items={conflicts}
            count={count}
            onChoose={setChosen}
            cells={(conflict) => (
              <>
                <span role="gridcell">{conflict.row}</span>
                <span role="gridcell">
                  {conflict.id === undefined ? (
                    <bdi>
                      {conflict.name === '' || conflict.name === undefined ? conflict.key : conflict.name}
                    </bdi>
                  ) : (
                    <RecordName id={conflict.id} />
                  )}
                </span>
                <span role="gridcell">{t(`importLog.check.why.${conflict.why}`)}</span>
              </>
            )}
          />
        </div>
        {chosen === null ? (
          <p className={styles.none}>{t('importLog.check.nothingChosen')}</p>
        ) : (
          <ConflictSides conflict={chosen} />
        )}
      </div>
    </>
  )
}
