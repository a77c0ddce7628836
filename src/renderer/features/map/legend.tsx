import { useTranslation } from 'react-i18next'
import { mapColours, type MapAnswer, type MapColour } from '../../engine/map-answer.ts'
import { SelectField } from '../../ui/select-field.tsx'
import type { ClassLook } from './marks/class-look.ts'
import styles from './map.module.css'
import marks from './marks/marks.module.css'
import { useClassWords } from './marks/use-class-words.ts'

export interface LegendProps {
  readonly colour: MapColour
  readonly onColour: (colour: MapColour) => void
  readonly classes: MapAnswer['classes']
  readonly looks: readonly ClassLook[]
}

/** What the marks are told apart by, with how many incidents on the map are of each class. */
export function Legend({ colour, onColour, classes, looks }: LegendProps) {
  const { t } = useTranslation()
  const wordsOf = useClassWords()
  return (
    <section aria-label={t('map.legend')}>
      <SelectField
        label={t('map.toldApartBy')}
        value={colour}
        options={mapColours.map((value) => ({ value, label: t(`map.colour.${value}`) }))}
        onChange={onColour}
      />
      <ul className={styles.legend}>
        {classes.map(
          ({ key, incidents }, at) =>
            incidents > 0 && (
              <li key={key}>
                <Swatch look={looks[at]} />
                <bdi>{wordsOf(key)}</bdi>
                <span className={styles.count}>{t('map.number', { number: incidents })}</span>
              </li>
            ),
        )}
      </ul>
      <ul className={styles.signs}>
        <li>
          <svg className={marks.swatch} viewBox="-11 -11 22 22" aria-hidden="true">
            <circle className={marks.uncertainty} r="10" />
            <circle className={marks.single} data-class="4" r="4" />
          </svg>
          {t('map.uncertainty.circle')}
        </li>
        <li>
          <svg className={marks.swatch} viewBox="-11 -11 22 22" aria-hidden="true">
            <circle className={marks.single} data-class="4" data-unknown r="8" />
          </svg>
          {t('map.uncertainty.unknown')}
        </li>
      </ul>
    </section>
  )
}

/** The same sign as on the map. */
function Swatch({ look }: { readonly look: ClassLook | undefined }) {
  if (look === undefined) return null
  return (
    <svg className={marks.swatch} viewBox="-11 -11 22 22" aria-hidden="true">
      <circle className={marks.single} data-class={look.colour} r="9" />
      <text className={marks.number} dy="0.35em">
        {look.letter}
      </text>
    </svg>
  )
}
