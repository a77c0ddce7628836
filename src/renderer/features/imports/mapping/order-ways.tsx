import { Radio } from '@mantine/core'
import { IconCalendarQuestion } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import type { ColumnFacts } from '#shared/ipc/logs.ts'
import { dateOrders, type BothWays, type DateOrder } from './date-orders.ts'
import styles from './mapping.module.css'

export interface OrderWaysProps {
  readonly facts: ColumnFacts
  readonly examples: readonly BothWays[]
  readonly answer: DateOrder | null
  readonly onChoose: (order: DateOrder) => void
}

/** The same dates read both ways, to choose between. */
export function OrderWays({ facts, examples, answer, onChoose }: OrderWaysProps) {
  const { t } = useTranslation()
  const name = useId()
  const why =
    facts.dateOrder === 'either' || facts.dateOrder === 'neither'
      ? facts.dateOrder
      : answer !== null && facts.dateOrder !== answer
        ? 'contradicts'
        : 'twoDigits'
  return (
    <fieldset className={styles.ask} data-answered={answer !== null}>
      <legend>
        <IconCalendarQuestion size={15} aria-hidden="true" />
        {t('importLog.order.ask', { column: facts.name })}
      </legend>
      <p className={styles.quiet}>{t(`importLog.order.${why}`)}</p>
      <div className={styles.ways}>
        {dateOrders.map((order) => (
          <Radio
            key={order}
            name={name}
            label={t(`importLog.order.${order}`)}
            checked={answer === order}
            onChange={() => onChoose(order)}
            description={examples.map(({ text, days }) => (
              <span key={text} className={styles.way}>
                <bdi>{text}</bdi> →{' '}
                {days[order] === null ? t('importLog.order.noDay') : edtfInWords(days[order])}
              </span>
            ))}
          />
        ))}
      </div>
    </fieldset>
  )
}
