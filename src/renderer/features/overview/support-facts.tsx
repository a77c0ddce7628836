import { useTranslation } from 'react-i18next'
import type { Overview } from '../../engine/overview-answer.ts'
import { useFilterWords } from '../../platform/use-filter-words.ts'
import { Section } from '../../ui/section.tsx'
import { BarTable } from './bar-table.tsx'
import styles from './overview.module.css'

/** How independent the sources are: links to one wire story are one origin. */
export function SupportFacts({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation()
  const filterWords = useFilterWords()
  return (
    <Section title={t('overview.support')} hint={t('overview.supportHint')}>
      <p className={styles.lead}>
        {t('terms.sources', { count: overview.sources })},{' '}
        {t('terms.independent', { count: overview.origins })}
      </p>
      <BarTable
        caption={t('overview.support')}
        bars={overview.support.map(({ filter, count }) => ({
          label: filterWords(filter),
          count,
          route: { screen: 'incidents', filters: [filter] },
        }))}
      />
    </Section>
  )
}
