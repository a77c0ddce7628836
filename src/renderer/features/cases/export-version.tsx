import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Result } from '#shared/lib/result.ts'
import { HandOverChanges } from '../../hand-overs/hand-over-changes.tsx'
import { Badge } from '../../ui/badge.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { InstantText } from '../../ui/instant-text.tsx'
import styles from './export.module.css'
import { RecalledBefore } from './recalled-before.tsx'
import type { Plan } from './use-plan.ts'

export interface ExportVersionProps {
  readonly plan: Result<Plan> | null
  /** Null where it is of no case. */
  readonly caseId: string | null
}

/** Which version would go out, under which marking, and how it differs from the one before it. */
export function ExportVersion({ plan, caseId }: ExportVersionProps) {
  const { t } = useTranslation()
  return (
    <section className={styles.part} aria-label={t('exporting.what')} aria-busy={plan === null}>
      <h2 className={styles.heading}>{t('exporting.what')}</h2>
      {plan === null && <p className={styles.quiet}>{t('exporting.planning')}</p>}
      {plan?.ok === false && <FailureNotice failure={plan.failure} />}
      {plan?.ok === true && <Planned plan={plan.value} caseId={caseId} />}
    </section>
  )
}

function Planned({ plan, caseId }: Omit<ExportVersionProps, 'plan'> & { readonly plan: Plan }) {
  const { t } = useTranslation()
  const { number, frozenAt, marking, incidents, evidence } = plan
  return (
    <>
      <p className={styles.version}>
        <strong>{t('handOver.version', { number })}</strong>
        {frozenAt === null ? (
          <span>{t('exporting.newVersion')}</span>
        ) : (
          <span>
            {t('exporting.sameVersion')} <InstantText instant={frozenAt} />
          </span>
        )}
        <Badge>{marking}</Badge>
      </p>
      <p className={styles.quiet}>
        {t('terms.incidents', { count: incidents })}, {t('exporting.evidence', { count: evidence })}
      </p>
      {frozenAt === null && <Since plan={plan} />}
      <RecalledBefore caseId={caseId} number={number} />
    </>
  )
}

function Since({ plan: { since } }: { readonly plan: Plan }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  if (since === null) return <p className={styles.quiet}>{t('exporting.firstVersion')}</p>
  const { added, gone, changed } = since.counts
  return (
    <details className={styles.more} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('exporting.since', { number: since.number, profile: since.profile })}:{' '}
        {added + gone + changed === 0
          ? t('exporting.sinceOther')
          : t('exporting.sinceCounts', { added, gone, changed })}
      </summary>
      {open && <HandOverChanges difference={since} />}
    </details>
  )
}
