import { useTranslation } from 'react-i18next'
import { barHeight, barsPath } from '../../charts/bars-path.ts'
import { facetOf } from '../../engine/facets.ts'
import type { LaneFacet, Timeline, TimeLane } from '../../engine/timeline-answer.ts'
import type { ListFilter } from '../../finding/use-list-filter.ts'
import { useFilterWords } from '../../platform/use-filter-words.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { ListLink } from './list-link.tsx'
import type { Plot } from './plot.ts'
import styles from './timeline.module.css'
import type { TimelineView } from './use-timeline.ts'

export interface LaneRowsProps {
  readonly timeline: Timeline
  readonly plot: Plot
  readonly filter: ListFilter
  readonly view: TimelineView
}

const HEIGHT = 26
const facets: readonly LaneFacet[] = ['words', 'verification']

/** The same bars apart by the values of a facet, on one scale, the most first. */
export function LaneRows({ timeline, plot, filter, view }: LaneRowsProps) {
  const { t } = useTranslation()
  const { lanes } = timeline
  const top = Math.max(1, ...lanes.flatMap(({ counts }) => counts))
  return (
    <>
      <div className={styles.laneHead}>
        <SelectField
          className={styles.laneBy}
          label={t('timeline.lanesBy')}
          value={view.lanes}
          options={facets.map((value) => ({ value, label: t(`timeline.lanes.${value}`) }))}
          onChange={view.onLanes}
        />
        <span className={styles.quiet}>{t('timeline.lanesNote')}</span>
      </div>
      {lanes.length === 0 && <p className={styles.quiet}>{t('timeline.noLanes')}</p>}
      {lanes.map((lane) => (
        <Lane key={lane.filter} lane={lane} top={top} plot={plot} filter={filter} />
      ))}
    </>
  )
}

interface LaneProps {
  readonly lane: TimeLane
  readonly top: number
  readonly plot: Plot
  readonly filter: ListFilter
}

function Lane({ lane, top, plot, filter }: LaneProps) {
  const { i18n } = useTranslation()
  const filterWords = useFilterWords()
  const heights = lane.counts.map((count) => barHeight(count, top, HEIGHT - 3))
  return (
    <div className={styles.track}>
      <div className={styles.laneLabel}>
        <bdi className={styles.laneName}>{filterWords(lane.filter)}</bdi>
        <ListLink filter={filter} filters={aloneOf(filter.filters, lane.filter)}>
          {new Intl.NumberFormat(i18n.language).format(lane.count)}
        </ListLink>
      </div>
      <svg className={styles.lane} width={plot.width} height={HEIGHT} aria-hidden="true">
        <line className={styles.laneFloor} x2={plot.width} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
        <path
          className={styles.laneBars}
          d={barsPath(heights, { width: plot.width / plot.keys.length, floor: HEIGHT })}
        />
      </svg>
    </div>
  )
}

/** With this value as the only one of its facet: what a lane counts. */
export const aloneOf = (filters: readonly string[], value: string): readonly string[] => [
  ...filters.filter((one) => facetOf(one) !== facetOf(value)),
  value,
]
