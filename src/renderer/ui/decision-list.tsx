import { useTranslation } from 'react-i18next'
import type { Review } from '#shared/domain/review/schema.ts'
import { RecordName } from '../platform/record-name.tsx'
import styles from './decision-list.module.css'
import { InstantText } from './instant-text.tsx'
import { StatusBadge } from './status-badge.tsx'

/** What reviewers decided, the newest first, with what they said and what they answered no to. */
export function DecisionList({ reviews }: { readonly reviews: readonly Review[] }) {
  const { t } = useTranslation()
  if (reviews.length === 0) return <p className={styles.quiet}>{t('review.none')}</p>
  return (
    <ol className={styles.list} reversed>
      {reviews.toReversed().map((review) => {
        const denied = review.checklist.filter(({ answer }) => answer === 'no')
        return (
          <li key={review.id} className={styles.decision}>
            <div className={styles.head}>
              <StatusBadge status={review.decision} />
              <span>
                {t('review.decidedBy')} <RecordName id={review.reviewer} />
              </span>
              <span className={styles.quiet}>{t('review.ofVersion', { rev: review.rev })}</span>
              <span className={styles.quiet}>
                <InstantText instant={review.at} />
              </span>
            </div>
            {review.comment !== '' && (
              <p className={styles.comment}>
                <bdi>{review.comment}</bdi>
              </p>
            )}
            {denied.length > 0 && (
              <p className={styles.quiet}>
                {t('review.answeredNo', {
                  points: denied.map(({ item }) => t(`review.checklist.${item}`)).join('; '),
                })}
              </p>
            )}
          </li>
        )
      })}
    </ol>
  )
}
