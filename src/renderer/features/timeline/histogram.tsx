import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DayRange } from '#shared/domain/date/time-unit.ts'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import { roundTop } from '../../charts/bars-path.ts'
import { TimeAxis } from '../../charts/time-axis.tsx'
import { TimeBars } from '../../charts/time-bars.tsx'
import type { Timeline } from '../../engine/timeline-answer.ts'
import type { ListFilter } from '../../finding/use-list-filter.ts'
import { BrushEdges } from './brush-edges.tsx'
import { Pointing } from './pointing.tsx'
import type { Plot } from './plot.ts'
import styles from './timeline.module.css'

export interface HistogramProps {
  readonly timeline: Timeline
  readonly plot: Plot
  readonly filter: ListFilter
  readonly days: DayRange | null
  readonly onDays: (days: DayRange | null, how?: 'push' | 'replace') => void
}

const HEIGHT = 200

/** Incidents by time, of which days can be chosen. */
export function Histogram({ timeline, plot, filter, days, onDays }: HistogramProps) {
  const { t, i18n } = useTranslation()
  const [pointed, setPointed] = useState<number | null>(null)
  const { bars, unit } = timeline
  const number = new Intl.NumberFormat(i18n.language)
  const top = roundTop(Math.max(...bars.map(({ all }) => all)))
  const bar = pointed === null ? undefined : bars[pointed]
  return (
    <div className={styles.track}>
      <div className={styles.label}>
        <span>{t(`timeline.per.${unit}`)}</span>
        <span className={styles.scale}>{number.format(top)}</span>
      </div>
      <div className={styles.plot}>
        <p className={styles.readout} aria-hidden="true">
          {bar === undefined
            ? t('timeline.hint')
            : `${edtfInWords(bar.key)}: ${t('terms.incidents', { count: bar.all })}${
                bar.fits === bar.all ? '' : `, ${t('timeline.fit', { count: bar.fits })}`
              }${bar.about === 0 ? '' : `, ${t('timeline.about', { count: bar.about })}`}`}
        </p>
        <div className={styles.chart} role="group" aria-label={t(`timeline.per.${unit}`)}>
          <TimeBars bars={bars} width={plot.width} height={HEIGHT} top={top} />
          <Pointing
            plot={plot}
            bars={bars}
            height={HEIGHT}
            filter={filter}
            onPoint={setPointed}
            onDays={onDays}
          />
          <BrushEdges plot={plot} days={days} height={HEIGHT} onDays={onDays} />
        </div>
        <TimeAxis {...plot} />
      </div>
    </div>
  )
}
