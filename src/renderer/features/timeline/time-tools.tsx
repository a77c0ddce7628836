import { Button, Switch } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DayRange } from '#shared/domain/date/time-unit.ts'
import type { Timeline } from '../../engine/timeline-answer.ts'
import type { ListFilter } from '../../finding/use-list-filter.ts'
import { movedTo, withDays, zoomed } from './brush.ts'
import { DayFields } from './day-fields.tsx'
import styles from './timeline.module.css'
import type { TimelineView } from './use-timeline.ts'

export interface TimeToolsProps {
  readonly timeline: Timeline
  readonly filter: ListFilter
  readonly view: TimelineView
  readonly days: DayRange | null
  readonly asTable: boolean
  readonly onAsTable: (asTable: boolean) => void
}

/** What is seen of time, and which days are chosen. */
export function TimeTools({ timeline, filter, view, days, asTable, onAsTable }: TimeToolsProps) {
  const { t } = useTranslation()
  const { range, whole, earlier, later } = timeline
  if (range === null || whole === null) return null
  const { onRange } = view
  return (
    <div className={styles.tools}>
      <DayFields
        key={`${days?.from} ${days?.to}`}
        days={days}
        range={range}
        onDays={(next) => filter.onFilters(withDays(filter.filters, next))}
      />
      <div className={styles.buttons} role="group" aria-label={t('timeline.seen')}>
        {days !== null && <Button onClick={() => onRange(days)}>{t('timeline.toChosen')}</Button>}
        <Button
          leftSection={<IconZoomIn size={14} aria-hidden="true" />}
          onClick={() => onRange(zoomed(range, 0.5))}
        >
          {t('timeline.closer')}
        </Button>
        <Button
          leftSection={<IconZoomOut size={14} aria-hidden="true" />}
          onClick={() => onRange(zoomed(range, 2))}
        >
          {t('timeline.farther')}
        </Button>
        <Button onClick={() => onRange(null)}>{t('timeline.usual')}</Button>
        {earlier !== null && (
          <Button
            leftSection={<IconChevronLeft size={14} aria-hidden="true" />}
            onClick={() => onRange(movedTo(range, earlier.nearest, 'earlier'))}
          >
            {t('timeline.earlier', { count: earlier.all })}
          </Button>
        )}
        {later !== null && (
          <Button
            rightSection={<IconChevronRight size={14} aria-hidden="true" />}
            onClick={() => onRange(movedTo(range, later.nearest, 'later'))}
          >
            {t('timeline.later', { count: later.all })}
          </Button>
        )}
      </div>
      <Switch
        className={styles.asTable}
        label={t('timeline.asTable')}
        checked={asTable}
        onChange={(event) => onAsTable(event.currentTarget.checked)}
      />
    </div>
  )
}
