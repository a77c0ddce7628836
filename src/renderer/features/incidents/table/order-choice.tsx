import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import {
  MOST_ORDER_KEYS,
  orderColumns,
  type OrderColumn,
  type OrderKey,
} from '#shared/domain/incident-list/look.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { firstKey } from './columns.ts'
import styles from './table-menu.module.css'

export interface OrderChoiceProps {
  readonly order: readonly OrderKey[]
  readonly onOrder: (order: OrderKey[]) => void
}

/** What the list is put in order by, one after another; also what has no column. */
export function OrderChoice({ order, onOrder }: OrderChoiceProps) {
  const { t } = useTranslation()
  const headingId = useId()
  const left = orderColumns.filter((one) => order.every(({ column }) => column !== one))
  return (
    <div role="group" aria-labelledby={headingId}>
      <h2 className={styles.heading} id={headingId}>
        {t('table.order')}
      </h2>
      <ol className={styles.keys}>
        {order.map((key) => (
          <li key={key.column} className={styles.key}>
            <span className={styles.name}>{t(`table.column.${key.column}`)}</span>
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={t('table.turn', { column: t(`table.column.${key.column}`) })}
              onClick={() =>
                onOrder(order.map((one) => (one === key ? { ...one, descending: !one.descending } : one)))
              }
            >
              {t(key.descending ? 'table.down' : 'table.up')}
            </Button>
            <ActionIcon
              size="sm"
              aria-label={t('table.drop', { column: t(`table.column.${key.column}`) })}
              onClick={() => onOrder(order.filter((one) => one !== key))}
            >
              <IconX size={13} aria-hidden="true" />
            </ActionIcon>
          </li>
        ))}
      </ol>
      {order.length < MOST_ORDER_KEYS && (
        <SelectField<OrderColumn | ''>
          label={t(order.length === 0 ? 'table.by' : 'table.further')}
          value=""
          options={[
            { value: '', label: t(order.length === 0 ? 'table.asFound' : 'table.asBefore') },
            ...left.map((value) => ({ value, label: t(`table.column.${value}`) })),
          ]}
          onChange={(column) => {
            if (column !== '') onOrder([...order, firstKey(column)])
          }}
        />
      )}
    </div>
  )
}
