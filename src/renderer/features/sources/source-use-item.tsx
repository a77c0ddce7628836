import { useTranslation } from 'react-i18next'
import type { SourceUse } from '../../engine/source-answers.ts'
import { formatRoute } from '../../platform/route.ts'
import { GradedBy } from '../../sources/grade-field.tsx'
import { StanceBadge } from '../../sources/stance-badge.tsx'
import { RangeText } from '../../ui/range-text.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import styles from './sources.module.css'

/** What one incident takes from the source. */
export function SourceUseItem({ use }: { readonly use: SourceUse }) {
  const { t } = useTranslation()
  return (
    <li className={styles.use}>
      <div className={styles.useHead}>
        <a
          className={styles.link}
          href={formatRoute({ screen: 'incident', id: use.incidentId, fresh: false })}
        >
          <bdi>{use.title}</bdi>
        </a>
        <span className={styles.quiet}>{use.reference}</span>
        <StatusBadge status={use.status} />
      </div>
      {use.claims.map((claim) => (
        <div key={claim.id} className={styles.claim}>
          <span className={styles.claimHead}>
            <StanceBadge stance={claim.stance} />
            <span>{t(`incident.sources.credibilities.${claim.credibility}`)}</span>
            {claim.pinpoint !== '' && <bdi className={styles.quiet}>{claim.pinpoint}</bdi>}
          </span>
          {claim.states.trim() !== '' && <bdi className={styles.prose}>{claim.states}</bdi>}
          {claim.quote.trim() !== '' && (
            <bdi className={styles.prose}>{t('incident.quoted', { words: claim.quote })}</bdi>
          )}
          <span className={styles.quiet}>
            <GradedBy grade={claim.credibility} grading={claim.credibilityGrading} />
          </span>
        </div>
      ))}
      <ul className={styles.rest}>
        {use.figures.map((figure) => (
          <li key={figure.id}>
            {t('sources.figure', { harm: t(`incident.casualties.harms.${figure.harm}`) })}{' '}
            <RangeText range={figure.range} />
          </li>
        ))}
        {use.denials.map((denial) => (
          <li key={denial.id}>
            {t('sources.denial')} <bdi>{denial.by}</bdi>
          </li>
        ))}
        {use.rebuttals > 0 && <li>{t('sources.rebuttals', { count: use.rebuttals })}</li>}
      </ul>
    </li>
  )
}
