import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HandOverItem } from '../../hand-overs/hand-over-item.tsx'
import logStyles from '../../hand-overs/hand-overs.module.css'
import { OutdatedList } from '../../hand-overs/outdated-list.tsx'
import { useHandOvers } from '../../hand-overs/use-hand-overs.ts'
import { navigate } from '../../platform/navigation.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ForExporters } from '../../ui/for-writers.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './hand-overs.module.css'
import { LogFilterBar } from './log-filter.tsx'
import { everything, shownHandOvers, type LogFilter } from './shown-hand-overs.ts'

/** Longer lists are shown piece by piece. */
const STEP = 50

/** Everything that was handed over, of all cases: to whom, when, which bytes, and how each stands by now. */
export function HandOversScreen() {
  const { t } = useTranslation()
  const log = useHandOvers()
  const [filter, setFilter] = useState<LogFilter>(everything)
  const [most, setMost] = useState(STEP)
  const shown = log === undefined ? [] : shownHandOvers(log.list, filter, log.standingOf)
  return (
    <Page
      title={t('handOvers.title')}
      actions={
        <>
          <ForExporters>
            <Button onClick={() => navigate({ screen: 'hand-over-all' })}>{t('handOvers.all')}</Button>
          </ForExporters>
          <Button onClick={() => navigate({ screen: 'export-profiles' })}>{t('profiles.title')}</Button>
          <Button onClick={() => navigate({ screen: 'recipients' })}>{t('recipients.title')}</Button>
        </>
      }
    >
      {log?.list.length === 0 && (
        <EmptyState
          title={t('handOvers.empty')}
          actions={<Button onClick={() => navigate({ screen: 'cases' })}>{t('cases.back')}</Button>}
        >
          {t('handOvers.emptyHint')}
        </EmptyState>
      )}
      {log !== undefined && log.list.length > 0 && (
        <>
          <OutdatedList withCase outdated={log.outdated} />
          <Section title={t('handOvers.log')}>
            <LogFilterBar
              list={log.list}
              filter={filter}
              count={shown.length}
              onChange={(part) => setFilter((now) => ({ ...now, ...part }))}
            />
            {shown.length === 0 && <p className={styles.quiet}>{t('handOvers.noneShown')}</p>}
            <ol className={logStyles.versions} reversed aria-label={t('handOvers.title')}>
              {shown.slice(0, most).map((record) => (
                <HandOverItem
                  key={record.id}
                  record={record}
                  previous={log.before(record)}
                  standing={log.standingOf(record.id)}
                  withCase
                />
              ))}
            </ol>
            {shown.length > most && (
              <Button onClick={() => setMost(most + STEP)}>{t('handOvers.more')}</Button>
            )}
          </Section>
        </>
      )}
    </Page>
  )
}
