import { useTranslation } from 'react-i18next'
import { useRecords } from '../../hand-overs/use-records.ts'
import { formatRoute } from '../../platform/route.ts'
import { HandOverLine } from '../../hand-overs/hand-over-line.tsx'
import styles from './recipients.module.css'

export interface RecipientAsideProps {
  readonly id: string
  readonly isSaved: boolean
}

/** Which cases name this recipient, and what it was handed. */
export function RecipientAside({ id, isSaved }: RecipientAsideProps) {
  const { t } = useTranslation()
  const cases = useRecords('case')?.filter(({ body }) =>
    body.recipients.some((one) => one.recipientId === id),
  )
  const handed = useRecords('hand-over')
    ?.filter(({ body }) => body.recipientId === id)
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
  if (!isSaved) return <p className={styles.quiet}>{t('recipients.saveFirst')}</p>
  return (
    <div className={styles.aside}>
      <section aria-label={t('recipients.cases')}>
        <h2 className={styles.heading}>{t('recipients.cases')}</h2>
        {cases?.length === 0 && <p className={styles.quiet}>{t('recipients.noCases')}</p>}
        <ul className={styles.plain}>
          {cases?.map((record) => (
            <li key={record.id}>
              <a className={styles.link} href={formatRoute({ screen: 'case', id: record.id, fresh: false })}>
                <bdi>{record.body.title}</bdi>
              </a>{' '}
              <span className={styles.quiet}>{record.reference}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={t('recipients.handed')}>
        <h2 className={styles.heading}>{t('recipients.handed')}</h2>
        {handed?.length === 0 && <p className={styles.quiet}>{t('recipients.notHanded')}</p>}
        <ul className={styles.plain}>
          {handed?.map((record) => (
            <li key={record.id}>
              <HandOverLine record={record} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
