import { useTranslation } from 'react-i18next'
import styles from './readiness.module.css'
import type { Plan } from './use-plan.ts'

/** What would be held back, and why, one reason after the other. */
export function WithheldList({ plan }: { readonly plan: Plan | null }) {
  const { t } = useTranslation()
  if (plan === null) return null
  const byReason = [...Map.groupBy(plan.withheld, ({ reason }) => reason)]
  return (
    <section className={styles.panel} aria-label={t('handOver.withheld')}>
      <h3 className={styles.title}>{t('handOver.withheld')}</h3>
      {plan.withheldCount === 0 && <p className={styles.quiet}>{t('exporting.nothingWithheld')}</p>}
      {byReason.map(([reason, items]) => (
        <details key={reason} className={styles.group}>
          <summary>
            <span>{reason}</span> <span className={styles.count}>{items.length}</span>
          </summary>
          <ul className={styles.limits}>
            {items.map(({ reference, field }) => (
              <li key={`${reference} ${field}`}>
                <bdi>{reference}</bdi> <span className={styles.quiet}>{field}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {plan.withheldCount > plan.withheld.length && (
        <p className={styles.quiet}>
          {t('handOver.more', { count: plan.withheldCount - plan.withheld.length })}
        </p>
      )}
    </section>
  )
}
