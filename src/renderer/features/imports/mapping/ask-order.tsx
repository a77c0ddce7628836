import { Radio } from '@mantine/core'
import { IconCalendarQuestion } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import type { ColumnFacts } from '#shared/ipc/logs.ts'
import { bothWays, dateOrders, orderOf, patternsFor } from './date-orders.ts'
import styles from './mapping.module.css'

export interface AskOrderProps {
  readonly facts: ColumnFacts
  /** As many dates of the column as are at hand. */
  readonly texts: readonly string[]
  readonly patterns: readonly string[]
  readonly onChoose: (patterns: string[]) => void
}

/** Day or month first, with the same dates read both ways. */
export function AskOrder({ facts, texts, patterns, onChoose }: AskOrderProps) {
  const { t } = useTranslation()
  const name = useId()
  const examples = bothWays([...new Set(texts)])
    .toSorted((a, b) => ambiguity(b) - ambiguity(a))
    .slice(0, 3)
  const why =
    facts.dateOrder === 'either' ? 'either' : facts.dateOrder === 'neither' ? 'neither' : 'twoDigits'
  return (
    <fieldset className={styles.ask} data-answered={patterns.length > 0}>
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
            checked={orderOf(patterns) === order}
            onChange={() => onChoose(patternsFor(texts, order))}
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

/** Dates that differ between the ways show more than those that do not. */
const ambiguity = ({ days }: ReturnType<typeof bothWays>[number]): number =>
  Number(days['day-first'] !== days['month-first']) +
  Number(days['day-first'] !== null && days['month-first'] !== null)
