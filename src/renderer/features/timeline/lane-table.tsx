import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import { narrowedTo } from '../../engine/time-filters.ts'
import type { TimeBar, TimeLane } from '../../engine/timeline-answer.ts'
import type { ListFilter } from '../../finding/use-list-filter.ts'
import { useFilterWords } from '../../platform/use-filter-words.ts'
import { aloneOf } from './lane-rows.tsx'
import styles from './timeline.module.css'
import { Count } from './list-link.tsx'

export interface LaneTableProps {
  readonly bars: readonly TimeBar[]
  readonly lanes: readonly TimeLane[]
  readonly filter: ListFilter
}

/** A row for each unit of time in which there is anything, a column for each lane. */
export function LaneTable({ bars, lanes, filter }: LaneTableProps) {
  const { t } = useTranslation()
  const filterWords = useFilterWords()
  const shown = bars
    .map((bar, at) => ({ bar, at }))
    .filter(({ at }) => lanes.some((lane) => lane.counts[at] !== 0))
  if (lanes.length === 0) return null
  return (
    // It is wider than the page where there are many lanes, and has to be scrolled by keys too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.wide} tabIndex={0} role="group" aria-label={t('timeline.lanesBy')}>
      <table className={styles.table}>
        <caption>{t('timeline.lanesBy')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('timeline.column.time')}</th>
            {lanes.map((lane) => (
              <th key={lane.filter} scope="col">
                <bdi>{filterWords(lane.filter)}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ bar, at }) => (
            <tr key={bar.key}>
              <th scope="row">{edtfInWords(bar.key)}</th>
              {lanes.map((lane) => (
                <td key={lane.filter}>
                  <Count
                    count={lane.counts[at] ?? 0}
                    filter={filter}
                    filters={narrowedTo(aloneOf(filter.filters, lane.filter), bar.filter)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
