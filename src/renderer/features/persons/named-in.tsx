import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import type { IncidentLine } from '../../engine/queries.ts'
import { formatRoute } from '../../platform/route.ts'
import styles from './persons.module.css'

/** The incidents that name the person, each a way there. */
export function NamedIn({ incidents }: { readonly incidents: readonly IncidentLine[] }) {
  const { t } = useTranslation()
  return (
    <>
      <h2 className={styles.asideTitle}>{t('persons.incidents')}</h2>
      {incidents.length === 0 && <p className={styles.quiet}>{t('persons.consent.touchesNone')}</p>}
      <ul className={styles.incidents}>
        {incidents.map(({ id, reference, title, edtf, place }) => (
          <li key={id}>
            <a className={styles.incident} href={formatRoute({ screen: 'incident', id, fresh: false })}>
              <bdi className={styles.codeName}>{title}</bdi>
              <span className={styles.quiet}>
                {[reference, edtf === null ? '' : edtfInWords(edtf), place]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
