import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { commands } from '../../platform/commands/registry.ts'
import { useCategoryLabel } from '../../platform/use-category-label.ts'
import { useFilterWords } from '../../platform/use-filter-words.ts'
import { useSession } from '../../platform/session.ts'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { BarTable, type Bar } from './bar-table.tsx'
import { ComparedReports } from './compared-reports.tsx'
import { IntegrityFacts } from './integrity-facts.tsx'
import { MonthChart } from './month-chart.tsx'
import { Needs } from './needs.tsx'
import { PinnedViews } from './pinned-views.tsx'
import styles from './overview.module.css'
import { SupportFacts } from './support-facts.tsx'
import { TotalsTable } from './totals-table.tsx'
import type { Counted } from '../../engine/overview-answer.ts'
import { ForWriters } from '../../ui/for-writers.tsx'

/** The workspace at a glance: what needs somebody, how much is logged, and how well it stands. */
export function OverviewScreen() {
  const { t } = useTranslation()
  const { analyst } = useSession()
  const overview = useEngineQuery('overview', { analystId: analyst?.id ?? '' })
  const labelOf = useCategoryLabel()
  const filterWords = useFilterWords()
  if (overview === undefined) return <Page title={t('overview.title')}>{null}</Page>
  const toBar = ({ filter, count }: Counted): Bar => ({
    label: filterWords(filter),
    count,
    route: { screen: 'incidents', filters: [filter] },
  })
  return (
    <Page
      textOnly
      title={t('overview.title')}
      badges={
        <span className={styles.quiet}>
          {t('terms.incidents', { count: overview.incidents })}
          {overview.fallen > 0 && `, ${t('overview.fallen', { count: overview.fallen })}`}
        </span>
      }
      actions={
        <ForWriters>
          <Button
            leftSection={<IconPlus size={14} aria-hidden="true" />}
            onClick={() => commands.run('report.new')}
          >
            {t('commands.label.report.new')}
          </Button>
        </ForWriters>
      }
    >
      <p className={styles.caution}>{t('overview.caution')}</p>
      <div className={styles.columns}>
        <div>
          <Needs needs={overview.needs} />
          <PinnedViews />
          <Section title={t('overview.totals')} hint={t('overview.totalsHint')}>
            <TotalsTable rows={{ killed: overview.killed, injured: overview.injured }} />
          </Section>
          <MonthChart months={overview.months.map(toBar)} />
          <ComparedReports reports={overview.reports} />
        </div>
        <div>
          <IntegrityFacts />
          <SupportFacts overview={overview} />
          <Section title={t('overview.verification')}>
            <BarTable caption={t('overview.verification')} bars={overview.verification.map(toBar)} />
          </Section>
          <Section title={t('overview.categories')} hint={t('overview.categoriesHint')}>
            <BarTable
              caption={t('overview.categories')}
              bars={overview.categories.map(({ categoryKey, count }) => ({
                label: labelOf(categoryKey),
                count,
                route: { screen: 'incidents', filters: [`category.${categoryKey}`] },
              }))}
            />
          </Section>
        </div>
      </div>
    </Page>
  )
}
