import { useTranslation } from 'react-i18next'
import type { FoundSettlement } from '#shared/domain/gazetteer/find.ts'
import styles from './places.module.css'
import { useRegionWords } from './use-region-words.ts'

/** So many of the other names tell enough. */
const SHOWN = 3

/** A place as it is chosen by: its name, the name by which it was found, where it lies, and how many live there. */
export function PlaceOption({ place }: { readonly place: FoundSettlement }) {
  const { t } = useTranslation()
  const regionWords = useRegionWords()
  const { name, matched, otherNames, population } = place
  const others = [matched, ...otherNames.filter(isNotLatin)].filter((other) => other !== name)
  return (
    <span className={styles.option}>
      <span>
        <bdi className={styles.name}>{name}</bdi>{' '}
        {[...new Set(others)].slice(0, SHOWN).map((other) => (
          <bdi key={other} className={styles.other}>
            {other}
          </bdi>
        ))}
      </span>
      <span className={styles.where}>
        <bdi>{regionWords(place)}</bdi>
        {population !== null && <span>{t('places.inhabitants', { count: population })}</span>}
      </span>
    </span>
  )
}

/** Names in Latin letters say little beside the one that stands there already. */
const isNotLatin = (name: string): boolean => !/^\P{Letter}*\p{Script=Latin}/u.test(name)
