import { useTranslation } from 'react-i18next'
import type { SourceUsage } from '../../engine/source-answers.ts'
import { formatRoute } from '../../platform/route.ts'
import { RecordName } from '../../platform/record-name.tsx'
import { WithdrawnBadge } from '../../sources/withdrawn-badge.tsx'
import type { SourceEntry } from '../../sources/source-entry.ts'
import { EarlierGrades } from './earlier-grades.tsx'
import styles from './sources.module.css'

export interface SourceAsideProps {
  readonly id: string
  readonly form: SourceEntry
  readonly usage: SourceUsage | undefined
}

/** Where the source stands among others: its origin, its grades so far, and the copy that was kept. */
export function SourceAside({ id, form, usage }: SourceAsideProps) {
  const { t } = useTranslation()
  const group = form.independenceGroup.trim()
  return (
    <div className={styles.aside}>
      <section>
        <h2 className={styles.heading}>{t('sources.origin')}</h2>
        {group === '' ? (
          <p>{t('sources.ownOrigin')}</p>
        ) : (
          <p>
            {t('sources.sharedOrigin')} <bdi className={styles.strong}>{group}</bdi>
          </p>
        )}
        {group !== '' && usage?.sameOrigin.length === 0 && (
          <p className={styles.quiet}>{t('sources.noOthers')}</p>
        )}
        <ul className={styles.plain}>
          {usage?.sameOrigin.map((other) => (
            <li key={other.id}>
              <a className={styles.link} href={formatRoute({ screen: 'source', id: other.id, fresh: false })}>
                <bdi>{other.title}</bdi>
              </a>{' '}
              <span className={styles.quiet}>{other.reference}</span>{' '}
              {other.isWithdrawn && <WithdrawnBadge />}
            </li>
          ))}
        </ul>
      </section>
      <EarlierGrades id={id} />
      {form.archivedEvidenceId !== null && (
        <section>
          <h2 className={styles.heading}>{t('sources.archived')}</h2>
          <a className={styles.link} href={formatRoute({ screen: 'evidence', id: form.archivedEvidenceId })}>
            <RecordName id={form.archivedEvidenceId} />
          </a>
        </section>
      )}
    </div>
  )
}
