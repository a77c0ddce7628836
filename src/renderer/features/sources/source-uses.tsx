import { useTranslation } from 'react-i18next'
import type { SourceUsage } from '../../engine/source-answers.ts'
import { formatRoute } from '../../platform/route.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import { SourceUseItem } from './source-use-item.tsx'
import styles from './sources.module.css'

/** Everything that is taken from the source: by incident, then the statistical reports. */
export function SourceUses({ usage }: { readonly usage: SourceUsage | undefined }) {
  const { t } = useTranslation()
  if (usage === undefined) return null
  const hidden = usage.incidents - usage.uses.length
  return (
    <>
      <Section title={t('sources.uses')} count={t('terms.incidents', { count: usage.incidents })}>
        {usage.incidents === 0 && (
          <EmptyState title={t('sources.unused')}>{t('sources.unusedHint')}</EmptyState>
        )}
        <ul className={styles.uses}>
          {usage.uses.map((use) => (
            <SourceUseItem key={use.incidentId} use={use} />
          ))}
        </ul>
        {hidden > 0 && <p className={styles.quiet}>{t('sources.moreUses', { count: hidden })}</p>}
      </Section>
      {usage.reports.length > 0 && (
        <Section title={t('sources.reports')}>
          <ul className={styles.uses}>
            {usage.reports.map((report) => (
              <li key={report.id}>
                <a
                  className={styles.link}
                  href={formatRoute({ screen: 'report', id: report.id, fresh: false })}
                >
                  <bdi>{report.title}</bdi>
                </a>{' '}
                <span className={styles.quiet}>{report.reference}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
