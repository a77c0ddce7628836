import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ListOrder, OrderColumn } from '#shared/domain/incident-list/look.ts'
import { firstKey } from './columns.ts'
import { keyOf, orderAfter } from './ordered-by.ts'
import styles from './table.module.css'

export interface HeadCellProps {
  readonly column: OrderColumn
  readonly order: ListOrder
  readonly onOrder: (order: ReturnType<typeof orderAfter>) => void
}

/** The name of a column; pressed, the list is put in order by it, with the shift key held by it as well. */
export function HeadCell({ column, order, onOrder }: HeadCellProps) {
  const { t } = useTranslation()
  const key = keyOf(order, column)
  const Arrow = key?.descending === true ? IconArrowDown : IconArrowUp
  return (
    <span
      role="columnheader"
      // Of several keys the first alone: a table can be told to be in one order only.
      aria-sort={key?.place === 1 ? (key.descending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        className={styles.head}
        title={t('table.sortHint')}
        onClick={(event) => onOrder(orderAfter(order, firstKey(column), event.shiftKey))}
      >
        <span className={styles.name}>{t(`table.column.${column}`)}</span>
        {key !== null && (
          <span className={styles.key}>
            <Arrow size={12} aria-hidden="true" />
            {order.length > 1 && <span aria-hidden="true">{key.place}</span>}
            {key.place > 1 && (
              <span className={styles.hidden}>
                {t(key.descending ? 'table.furtherDown' : 'table.furtherUp', { place: key.place })}
              </span>
            )}
          </span>
        )}
      </button>
    </span>
  )
}
