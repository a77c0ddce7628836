import { Button } from '@mantine/core'
import { IconCalendarMonth } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from './mapping.module.css'
import type { MonthOffer } from './month-offer.ts'

export interface AskMonthProps {
  readonly offer: MonthOffer
  readonly dateColumn: string
  readonly onChoose: (take: 'month' | 'day') => void
}

/** Offers the month where a text names no more, and the cell has a day that somebody may have filled in. */
export function AskMonth({ offer, dateColumn, onChoose }: AskMonthProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.ask} role="group" aria-label={t('mapping.fields.monthTake')}>
      <p>
        <IconCalendarMonth size={15} aria-hidden="true" />{' '}
        {t('importLog.month.ask', { count: offer.rows, column: offer.column, date: dateColumn })}
      </p>
      <p className={styles.quote}>
        <bdi>{offer.text}</bdi>
      </p>
      <div className={styles.askEnd}>
        <Button onClick={() => onChoose('month')}>{t('importLog.month.take')}</Button>
        <Button variant="subtle" onClick={() => onChoose('day')}>
          {t('importLog.month.keep')}
        </Button>
      </div>
    </div>
  )
}
