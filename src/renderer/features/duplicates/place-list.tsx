import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import styles from './duplicates.module.css'

type Places = StoredRecord<'incident'>['body']['places']

/** Places by name, each with its position and how far off that may be. */
export function PlaceList({ places }: { readonly places: Places }) {
  const { t } = useTranslation()
  if (places.length === 0) return <span className={styles.quiet}>{t('duplicates.compare.notRecorded')}</span>
  return (
    <ul className={styles.sources}>
      {places.map(({ name, position, uncertaintyMeters }, at) => (
        <li key={at}>
          <bdi>{name}</bdi>
          {position !== null && (
            <span className={styles.pinpoint}>
              {t('duplicates.compare.position', position)}
              {uncertaintyMeters !== null &&
                ` ${t('duplicates.compare.within', { meters: uncertaintyMeters })}`}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
