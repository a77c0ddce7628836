import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import { atTime, narrowedTo, withoutTime } from '../../engine/time-filters.ts'
import type { Timeline, Within } from '../../engine/timeline-answer.ts'
import type { ListFilter } from '../../finding/use-list-filter.ts'
import { useFilterWords } from '../../platform/use-filter-words.ts'
import { LaneTable } from './lane-table.tsx'
import { Count } from './list-link.tsx'
import styles from './timeline.module.css'

export interface TimelineTableProps {
  readonly timeline: Timeline
  readonly filter: ListFilter
}

/** What the charts show, in numbers of which each leads to its list. */
export function TimelineTable({ timeline, filter }: TimelineTableProps) {
  const { t } = useTranslation()
  const filterWords = useFilterWords()
  const { bars, spans, unit, spansInRange, lanes } = timeline
  return (
    <div className={styles.tables}>
      <Counts
        caption={t(`timeline.per.${unit}`)}
        filter={filter}
        rows={bars.filter(({ all }) => all > 0).map((bar) => ({ ...bar, name: edtfInWords(bar.key) }))}
      />
      {spans.length > 0 && (
        <Counts
          caption={t(`timeline.spans.${unit}`)}
          filter={filter}
          rows={spans.map((span) => ({ ...span, about: null, name: filterWords(span.filter) }))}
        />
      )}
      {spansInRange > spans.length && (
        <p className={styles.quiet}>{t('timeline.moreSpans', { count: spansInRange - spans.length })}</p>
      )}
      <LaneTable bars={bars} lanes={lanes} filter={filter} />
    </div>
  )
}

interface CountsProps {
  readonly caption: string
  readonly filter: ListFilter
  readonly rows: readonly (Within & {
    readonly name: string
    readonly filter: string
    /** Null where it is not told apart. */
    readonly about: number | null
  })[]
}

function Counts({ caption, filter, rows }: CountsProps) {
  const { t } = useTranslation()
  const { filters } = filter
  const isChosen = withoutTime(filters).length < filters.length
  const hasAbout = rows.some(({ about }) => about !== null)
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('timeline.column.time')}</th>
          {isChosen && <th scope="col">{t('timeline.column.fits')}</th>}
          <th scope="col">{isChosen ? t('timeline.column.anyTime') : t('timeline.column.all')}</th>
          {hasAbout && <th scope="col">{t('timeline.column.about')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const alone = atTime(filters, row.filter)
          return (
            <tr key={row.filter}>
              <th scope="row">{row.name}</th>
              {isChosen && (
                <td>
                  <Count count={row.fits} filter={filter} filters={narrowedTo(filters, row.filter)} />
                </td>
              )}
              <td>
                <Count count={row.all} filter={filter} filters={alone} />
              </td>
              {row.about !== null && (
                <td>
                  <Count count={row.about} filter={filter} filters={narrowedTo(alone, 'dated.about')} />
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
