import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MapMark } from '../../../engine/map-answer.ts'
import type { ClassLook } from './class-look.ts'
import { isSpot, radiusOf } from './mark-size.ts'
import styles from './marks.module.css'

export interface MarkSignProps {
  readonly mark: MapMark
  readonly looks: readonly ClassLook[]
  readonly isChosen: boolean
}

/** A number within a ring of the classes it is made of; of one incident its letter. Dashed where nobody said how far off it may be. */
export const MarkSign = memo(function MarkSign({ mark, looks, isChosen }: MarkSignProps) {
  const { t } = useTranslation()
  const radius = radiusOf(mark)
  const single = mark.incidents === 1 ? looks[mark.byClass.indexOf(1)] : undefined
  return (
    <>
      {isChosen && <circle className={styles.chosen} r={radius + 5} />}
      <circle className={styles.paper} r={radius + 1.5} />
      {single === undefined ? (
        <Ring mark={mark} looks={looks} radius={radius} />
      ) : (
        <circle
          className={styles.single}
          data-class={single.colour}
          data-unknown={(isSpot(mark) && mark.unknownUncertainty > 0) || undefined}
          r={radius}
        />
      )}
      <text className={styles.number} data-class={single?.colour} dy="0.35em">
        {single?.letter ??
          (mark.incidents < 10_000 ? t('map.number', { number: mark.incidents }) : compact(mark.incidents))}
      </text>
    </>
  )
})

const compact = (number: number): string =>
  new Intl.NumberFormat(undefined, { notation: 'compact', maximumFractionDigits: 1 }).format(number)

/** One arc a class, as long as its share. */
function Ring({ mark, looks, radius }: Pick<MarkSignProps, 'mark' | 'looks'> & { readonly radius: number }) {
  let start = 0
  return mark.byClass.map((incidents, at) => {
    if (incidents === 0) return null
    const share = (incidents / mark.incidents) * 100
    const arc = (
      <circle
        key={at} // an arc is its class
        className={styles.arc}
        data-class={looks[at]?.colour}
        r={radius - 1}
        pathLength={100}
        strokeDasharray={`${share} 100`}
        strokeDashoffset={-start}
        transform="rotate(-90)"
      />
    )
    start += share
    return arc
  })
}
