import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import type { BothWays, DateOrder } from './date-orders.ts'
import styles from './mapping.module.css'

export interface OrderLineProps {
  readonly order: DateOrder
  readonly example: BothWays | undefined
  readonly onChange: () => void
}

/** In which order the dates of a column are read, with one of them, and the way to say otherwise. */
export function OrderLine({ order, example, onChange }: OrderLineProps) {
  const { t } = useTranslation()
  const day = example?.days[order] ?? null
  return (
    <p className={styles.quiet}>
      {t(`importLog.order.${order}`)}
      {example !== undefined && day !== null && (
        <>
          {': '}
          <bdi>{example.text}</bdi> → {edtfInWords(day)}
        </>
      )}
      {' · '}
      <UnstyledButton className={styles.change} onClick={onChange}>
        {t('importLog.order.change')}
      </UnstyledButton>
    </p>
  )
}
