import { Button } from '@mantine/core'
import { memo, useCallback, useDeferredValue, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDecimal } from '#shared/domain/place/format-coordinates.ts'
import type { MapAnswer, MapMark } from '../../../engine/map-answer.ts'
import styles from '../map.module.css'
import { isSpot } from './mark-size.ts'
import { useClassWords } from './use-class-words.ts'

export interface MarksInViewProps {
  /** Those in the window, the one with the most incidents first. */
  readonly marks: readonly MapMark[]
  readonly classes: MapAnswer['classes']
  readonly onChoose: (mark: MapMark) => void
}

/** More lines than these are looked over by nobody: nearer there are fewer. */
const MOST = 50

/** What the map shows, in words: for those who do not see it, and to reach each mark by the keys. */
export function MarksInView({ marks, classes, onChoose }: MarksInViewProps) {
  const latest = useRef(onChoose)
  useEffect(() => void (latest.current = onChoose))
  const choose = useCallback((mark: MapMark) => latest.current(mark), [])
  // A move of the map does not wait for the table.
  return <Table marks={useDeferredValue(marks)} classes={classes} onChoose={choose} />
}

const Table = memo(function Table({ marks, classes, onChoose }: MarksInViewProps) {
  const { t } = useTranslation()
  const wordsOf = useClassWords()
  if (marks.length === 0) return <p className={styles.quiet}>{t('map.inView.nothing')}</p>
  const mixOf = ({ byClass }: MapMark): string =>
    byClass
      .flatMap((count, at) =>
        count === 0
          ? []
          : [t('map.inView.ofClass', { number: count, words: wordsOf(classes[at]?.key ?? '') })],
      )
      .join(', ')
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('map.inView.where')}</th>
            <th scope="col">{t('map.inView.what')}</th>
          </tr>
        </thead>
        <tbody>
          {marks.slice(0, MOST).map((mark) => (
            <tr key={formatDecimal(mark, 6)}>
              <td>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  className={styles.where ?? ''}
                  onClick={() => onChoose(mark)}
                >
                  {formatDecimal(mark, 3)}
                  <span className={styles.hidden}>
                    {' '}
                    {t(isSpot(mark) ? 'map.inView.list' : 'map.inView.nearer')}
                  </span>
                </Button>
              </td>
              <td>
                <strong>{t('terms.incidents', { count: mark.incidents })}</strong>
                <span className={styles.quiet}>{mixOf(mark)}</span>
                {isSpot(mark) && <Uncertainty mark={mark} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {marks.length > MOST && (
        <p className={styles.quiet}>{t('map.inView.more', { count: marks.length - MOST })}</p>
      )}
    </>
  )
})

/** How far off its positions may be. */
function Uncertainty({ mark }: { readonly mark: MapMark }) {
  const { t } = useTranslation()
  const { uncertaintyMeters, unknownUncertainty, positions } = mark
  return (
    <span className={styles.quiet}>
      {uncertaintyMeters === null
        ? t('map.uncertainty.none')
        : t('map.uncertainty.meters', { number: uncertaintyMeters })}
      {uncertaintyMeters !== null && unknownUncertainty > 0 && (
        <>; {t('map.uncertainty.some', { count: unknownUncertainty, positions })}</>
      )}
    </span>
  )
}
