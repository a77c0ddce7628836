import { useElementSize } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Timeline } from '../../engine/timeline-answer.ts'
import type { ListFilter } from '../../finding/use-list-filter.ts'
import { chosenDays, withDays } from './brush.ts'
import { Histogram } from './histogram.tsx'
import { LaneRows } from './lane-rows.tsx'
import { SpanRows } from './span-rows.tsx'
import { Summary } from './summary.tsx'
import { TimeTools } from './time-tools.tsx'
import styles from './timeline.module.css'
import { TimelineTable } from './timeline-table.tsx'
import type { TimelineView } from './use-timeline.ts'

export interface TimelineBodyProps {
  readonly timeline: Timeline
  readonly filter: ListFilter
  readonly view: TimelineView
}

/** Spans, bars and lanes over one axis; or all of it as tables. */
export function TimelineBody({ timeline, filter, view }: TimelineBodyProps) {
  const { t } = useTranslation()
  const [asTable, setAsTable] = useState(false)
  const { ref, width } = useElementSize()
  const days = chosenDays(filter.filters)
  const { bars, unit } = timeline
  const keys = bars.map(({ key }) => key)
  const plot = { keys, unit, width: Math.floor(width) }
  return (
    <div className={styles.body}>
      <p className={styles.caution}>{t('timeline.caution')}</p>
      <Summary timeline={timeline} filter={filter} />
      <TimeTools
        timeline={timeline}
        filter={filter}
        view={view}
        days={days}
        asTable={asTable}
        onAsTable={setAsTable}
      />
      {asTable ? (
        <TimelineTable timeline={timeline} filter={filter} />
      ) : (
        <div className={styles.tracks}>
          {/* What the tracks below it are as wide as. */}
          <div className={styles.measure} ref={ref} />
          {plot.width > 0 && bars.length > 0 && (
            <>
              <SpanRows timeline={timeline} plot={plot} filter={filter} />
              <Histogram
                timeline={timeline}
                plot={plot}
                filter={filter}
                days={days}
                onDays={(next, how) => filter.onFilters(withDays(filter.filters, next), how)}
              />
              <LaneRows timeline={timeline} plot={plot} filter={filter} view={view} />
            </>
          )}
        </div>
      )}
    </div>
  )
}
