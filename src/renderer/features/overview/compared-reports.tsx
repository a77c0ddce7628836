import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ComparedReport } from '../../engine/overview-answer.ts'
import { commands } from '../../platform/commands/registry.ts'
import { formatRoute } from '../../platform/route.ts'
import { Section } from '../../ui/section.tsx'
import { ComparedFigureView } from './compared-figure.tsx'
import styles from './overview.module.css'
import { ForWriters } from '../../ui/for-writers.tsx'

/** Published figures beside what is logged here. Neither is measured by the other: they cover different things. */
export function ComparedReports({ reports }: { readonly reports: readonly ComparedReport[] }) {
  const { t } = useTranslation()
  return (
    <Section title={t('overview.published')} hint={t('overview.publishedHint')}>
      {reports.length === 0 && (
        <p className={styles.quiet}>
          {t('overview.noReports')}{' '}
          <ForWriters>
            <Button size="compact-xs" onClick={() => commands.run('report.new')}>
              {t('commands.label.report.new')}
            </Button>
          </ForWriters>
        </p>
      )}
      {reports.map((report) => (
        <article key={report.id} className={styles.report}>
          <h3 className={styles.reportTitle}>
            <a className={styles.link} href={formatRoute({ screen: 'report', id: report.id, fresh: false })}>
              <bdi>{report.title}</bdi>
            </a>{' '}
            <span className={styles.quiet}>{report.reference}</span>
          </h3>
          {report.quote.trim() !== '' && (
            <bdi className={styles.quote}>{t('incident.quoted', { words: report.quote })}</bdi>
          )}
          {report.figures.map((figure) => (
            <ComparedFigureView key={figure.id} figure={figure} />
          ))}
        </article>
      ))}
    </Section>
  )
}
