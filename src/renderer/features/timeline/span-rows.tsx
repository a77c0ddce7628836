import { useTranslation } from 'react-i18next'
import { atTime, withoutTime } from '../../engine/time-filters.ts'
import type { Timeline } from '../../engine/timeline-answer.ts'
import type { ListFilter } from '../../finding/use-list-filter.ts'
import { useFilterWords } from '../../platform/use-filter-words.ts'
import { packedSpans, type PackedSpan } from './packed-spans.ts'
import type { Plot } from './plot.ts'
import styles from './timeline.module.css'

export interface SpanRowsProps {
  readonly timeline: Timeline
  readonly plot: Plot
  readonly filter: ListFilter
}

const ROW = 17
const BAR = 9
/** What a number takes, in pixels. */
const ROOM = 44

/** Dates that may lie in several units: never in a bar as if it were known, but as far as they may reach, with how many. */
export function SpanRows({ timeline, plot, filter }: SpanRowsProps) {
  const { t } = useTranslation()
  const { spans, range, unit, spansInRange } = timeline
  const each = plot.width / plot.keys.length
  const packed = range === null ? [] : packedSpans(spans, plot.keys, range, ROOM / each)
  if (packed.length === 0) return null
  const rows = Math.max(...packed.map(({ row }) => row)) + 1
  const more = spansInRange - packed.length
  return (
    <div className={styles.track}>
      <div className={styles.label}>
        <span>{t(`timeline.spans.${unit}`)}</span>
        {more > 0 && <span className={styles.quiet}>{t('timeline.moreSpans', { count: more })}</span>}
      </div>
      <svg className={styles.spans} width={plot.width} height={rows * ROW} aria-hidden="true">
        {packed.map((one) => (
          <SpanBar key={one.span.filter} packed={one} each={each} width={plot.width} filter={filter} />
        ))}
      </svg>
    </div>
  )
}

interface SpanBarProps {
  readonly packed: PackedSpan
  readonly each: number
  readonly width: number
  readonly filter: ListFilter
}

function SpanBar({ packed: { span, row, from, to }, each, width, filter }: SpanBarProps) {
  const { t, i18n } = useTranslation()
  const filterWords = useFilterWords()
  const [start, end] = [from * each, Math.max(to * each, from * each + 3)]
  const isChosen = filter.filters.includes(span.filter)
  const count = new Intl.NumberFormat(i18n.language).format(span.all)
  const isRoomAfter = end + ROOM <= width
  return (
    <g
      className={styles.span}
      transform={`translate(0 ${row * ROW})`}
      onClick={() =>
        filter.onFilters(isChosen ? withoutTime(filter.filters) : atTime(filter.filters, span.filter))
      }
    >
      <title>{`${filterWords(span.filter)}: ${t('terms.incidents', { count: span.all })}`}</title>
      <rect className={styles.spanArea} x={start} width={end - start + ROOM} height={ROW} />
      <rect
        className={span.fits === 0 ? styles.spanQuiet : styles.spanFits}
        x={start + 0.5}
        y={(ROW - BAR) / 2}
        width={end - start - 1}
        height={BAR}
        rx={2}
        // An end that nothing limits is not closed.
        strokeDasharray={span.lower === null || span.upper === null ? '3 2' : undefined}
      />
      <text
        className={styles.spanCount}
        x={isRoomAfter ? end + 4 : (start + end) / 2}
        y={ROW - 4}
        textAnchor={isRoomAfter ? 'start' : 'middle'}
      >
        {count}
      </text>
    </g>
  )
}
