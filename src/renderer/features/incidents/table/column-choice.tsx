import { ActionIcon, Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { tableColumns, type TableColumn } from '#shared/domain/incident-list/look.ts'
import styles from './table-menu.module.css'

export interface ColumnChoiceProps {
  readonly columns: readonly TableColumn[]
  readonly onColumns: (columns: TableColumn[]) => void
}

/** Which columns stand after the title, and in which order. */
export function ColumnChoice({ columns, onColumns }: ColumnChoiceProps) {
  const { t } = useTranslation()
  const headingId = useId()
  const others = tableColumns.filter((column) => !columns.includes(column))
  const move = (from: number, to: number) => {
    const next = [...columns]
    next.splice(to, 0, ...next.splice(from, 1))
    onColumns(next)
  }
  return (
    <div role="group" aria-labelledby={headingId}>
      <h2 className={styles.heading} id={headingId}>
        {t('table.columns')}
      </h2>
      <ul className={styles.columns}>
        {[...columns, ...others].map((column, at) => {
          const name = t(`table.column.${column}`)
          const isShown = at < columns.length
          return (
            <li key={column} className={styles.column}>
              <Checkbox
                className={styles.name ?? ''}
                label={name}
                checked={isShown}
                onChange={() =>
                  onColumns(isShown ? columns.filter((one) => one !== column) : [...columns, column])
                }
              />
              {isShown && (
                <>
                  <ActionIcon
                    size="sm"
                    aria-label={t('table.before', { column: name })}
                    disabled={at === 0}
                    onClick={() => move(at, at - 1)}
                  >
                    <IconArrowUp size={13} aria-hidden="true" />
                  </ActionIcon>
                  <ActionIcon
                    size="sm"
                    aria-label={t('table.after', { column: name })}
                    disabled={at === columns.length - 1}
                    onClick={() => move(at, at + 1)}
                  >
                    <IconArrowDown size={13} aria-hidden="true" />
                  </ActionIcon>
                </>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
