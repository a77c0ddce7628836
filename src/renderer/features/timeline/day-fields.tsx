import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DayRange } from '#shared/domain/date/time-unit.ts'
import { TextField } from '../../ui/text-field.tsx'
import type { Edge } from './brush.ts'
import styles from './timeline.module.css'

export interface DayFieldsProps {
  readonly days: DayRange | null
  /** What an end that is left empty means. */
  readonly range: DayRange
  readonly onDays: (days: DayRange) => void
}

const edges: readonly Edge[] = ['from', 'to']

/** The chosen days to the day. Taken when a field is left, since a year that is being typed is another one at each digit. */
export function DayFields({ days, range, onDays }: DayFieldsProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState({ from: days?.from ?? '', to: days?.to ?? '' })
  const next = { from: typed.from || range.from, to: typed.to || range.to }
  const isBackwards = next.from > next.to
  const take = () => {
    const isSame = next.from === days?.from && next.to === days?.to
    if ((typed.from !== '' || typed.to !== '') && !isBackwards && !isSame) onDays(next)
  }
  return (
    <>
      {edges.map((edge) => (
        <TextField
          key={edge}
          type="date"
          className={styles.day}
          label={t(`timeline.day.${edge}`)}
          value={typed[edge]}
          onChange={(event) => setTyped({ ...typed, [edge]: event.currentTarget.value })}
          onBlur={take}
          onKeyDown={(event) => event.key === 'Enter' && take()}
        />
      ))}
      {isBackwards && (
        <p className={styles.backwards} role="alert">
          {t('timeline.backwards')}
        </p>
      )}
    </>
  )
}
