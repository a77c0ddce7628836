import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { formatRoute } from '../../platform/route.ts'
import { useSession } from '../../platform/session.ts'
import { Section } from '../../ui/section.tsx'
import styles from './review.module.css'

/** Incidents that the person at work may code without having seen how they were linked. */
export function CodingQueue() {
  const { t } = useTranslation()
  const { analyst } = useSession()
  const rows = useEngineQuery('coding.queue', { analystId: analyst?.id ?? '' })
  if (analyst?.role === 'viewer') return <p className={styles.tableNote}>{t('review.coding.viewer')}</p>
  return (
    <Section title={t('review.coding.title')} count={rows?.length} hint={t('review.coding.hint')}>
      {rows?.length === 0 && <p className={styles.quiet}>{t('review.coding.empty')}</p>}
      <ul className={styles.list} aria-label={t('review.coding.title')}>
        {rows?.map((row) => (
          <li key={row.id}>
            <a
              className={`${styles.row} ${styles.codable}`}
              href={formatRoute({ screen: 'coding', id: row.id })}
            >
              <bdi className={styles.name}>{row.title}</bdi>
              <span className={styles.quiet}>{row.reference}</span>
              <span>{row.edtf === null ? '' : edtfInWords(row.edtf)}</span>
              <bdi>{row.place}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
