import { useTranslation } from 'react-i18next'
import { formatDecimal } from '#shared/domain/place/format-coordinates.ts'
import { readingsOf, type Reading } from '#shared/domain/place/other-readings.ts'
import type { Position } from '#shared/domain/place/schema.ts'
import { otherCountries, ukraine } from './land.ts'
import { pathOf, x, y } from './path-of.ts'
import styles from './position-map.module.css'

const others = otherCountries.map(pathOf).join('')
const country = pathOf(ukraine)

/** Whole degrees shown around the point, close enough to tell one region from another. */
const near = { wide: 36, high: 18 }

/** A position on a sketch of the world and of its surroundings, beside what the same numbers would mean read otherwise. */
export function PositionMap({ position }: { readonly position: Position }) {
  const { t } = useTranslation()
  const readings = readingsOf(position)
  const { longitude, latitude } = position
  const around = [x(longitude) - near.wide / 2, y(latitude) - near.high / 2, near.wide, near.high].join(' ')
  const hint = readings.find(({ kind, expected }) => expected && kind !== 'as-written')
  const doubtful = readings[0]?.expected === false && hint !== undefined
  return (
    <div className={styles.maps}>
      <Sketch label={t('custody.map.world')} viewBox="0 4 360 146" radius={3} readings={readings} />
      <Sketch label={t('custody.map.near')} viewBox={around} radius={0.5} readings={readings} />
      <ol className={styles.readings}>
        {readings.map(({ kind, position: at }) => (
          <li key={kind} data-kind={kind}>
            <Mark kind={kind} />
            <span>{t(`custody.map.readings.${kind}`)}</span>
            <code>{formatDecimal(at)}</code>
          </li>
        ))}
      </ol>
      {doubtful && <p className={styles.doubt}>{t(`custody.map.doubt.${hint.kind}`)}</p>}
      <p className={styles.note}>{t('custody.map.note')}</p>
    </div>
  )
}

interface SketchProps {
  readonly label: string
  readonly viewBox: string
  readonly radius: number
  readonly readings: readonly Reading[]
}

function Sketch({ label, viewBox, radius, readings }: SketchProps) {
  return (
    <svg className={styles.map} viewBox={viewBox} role="img" aria-label={label}>
      <path className={styles.land} d={others} />
      <path className={styles.ukraine} d={country} />
      {readings.toReversed().map(({ kind, position }) => (
        <circle
          key={kind}
          className={styles.point}
          data-kind={kind}
          cx={x(position.longitude)}
          cy={y(position.latitude)}
          r={radius}
        />
      ))}
    </svg>
  )
}

/** The same sign as on the map, so that the list is its legend. */
function Mark({ kind }: { readonly kind: Reading['kind'] }) {
  return (
    <svg className={styles.mark} viewBox="0 0 10 10" aria-hidden="true">
      <circle className={styles.point} data-kind={kind} cx="5" cy="5" r="3.5" />
    </svg>
  )
}
