import { Button } from '@mantine/core'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { CheckResult } from '../../evidence/check-result.tsx'
import { IntakePanel } from '../../evidence/intake-panel.tsx'
import { RelinkPanel } from '../../evidence/relink-panel.tsx'
import { useCheck } from '../../evidence/use-check.ts'
import { useStandings } from '../../evidence/use-standing.ts'
import { navigate } from '../../platform/navigation.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { InstantText } from '../../ui/instant-text.tsx'
import { Page } from '../../ui/page.tsx'
import { EvidenceGallery } from './evidence-gallery.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { EvidenceTools, type EvidenceView } from './evidence-tools.tsx'
import styles from './evidence.module.css'
import { newestFirst } from './newest-first.ts'
import { SelectedItem } from './selected-item.tsx'
import { shownItems, type EvidenceFilter } from './shown-items.ts'
import { ForWriters } from '../../ui/for-writers.tsx'
import { useIsViewer } from '../../platform/session.ts'

const NOTHING = {}
/** As many as one check may be asked for. */
const MOST_CHECKED = 20_000

export interface EvidenceScreenProps {
  readonly id: string | null
  /** Begins with what is in quarantine. */
  readonly quarantined: boolean
}

/** Everything that was taken in, whether an incident refers to it yet or not. */
export function EvidenceScreen({ id, quarantined }: EvidenceScreenProps) {
  const { t } = useTranslation()
  const records = useEngineQuery('records.all', { kind: 'evidence' })
  const uses = useEngineQuery('evidence.uses', NOTHING) ?? {}
  const standings = useStandings()
  const check = useCheck()
  const isViewer = useIsViewer()
  const [selectedId, setSelectedId] = useState(id)
  const [filter, setFilter] = useState<EvidenceFilter>(quarantined ? 'quarantined' : 'all')
  const [text, setText] = useState('')
  const [view, setView] = useState<EvidenceView>('list')
  const items = records === undefined ? null : newestFirst(records)
  const shown = shownItems(items ?? [], {
    filter,
    text: useDeferredValue(text),
    isUsed: (evidenceId) => uses[evidenceId] !== undefined,
    standingOf: (evidenceId) => standings.exceptions.get(evidenceId)?.kind,
  })
  const selected = items?.find((item) => item.id === selectedId) ?? null
  const list = { items: shown, selectedId, standings: standings.exceptions, onSelect: setSelectedId }
  return (
    <Page
      flush
      title={t('evidence.title')}
      actions={
        <Button onClick={() => navigate({ screen: 'physical-items' })}>{t('custody.screen.physical')}</Button>
      }
      {...(selected !== null && {
        aside: (
          <SelectedItem
            key={selected.id}
            record={selected}
            uses={uses[selected.id] ?? []}
            isShown={!standings.exceptions.has(selected.id)}
            onClose={() => setSelectedId(null)}
          />
        ),
        asideLabel: t('evidence.selected'),
      })}
    >
      <div className={styles.intake}>
        <IntakePanel
          hint={t('evidence.intake.inboxHint')}
          onTaken={(taken) => setSelectedId((now) => now ?? taken[0] ?? null)}
        />
      </div>
      {items !== null && items.length === 0 && (
        <EmptyState title={t('evidence.empty.title')}>{t('evidence.empty.text')}</EmptyState>
      )}
      {items !== null && items.length > 0 && (
        <>
          <EvidenceTools
            {...{ filter, text, view }}
            onFilter={setFilter}
            onText={setText}
            onView={setView}
            count={shown.length}
            onCheck={
              isViewer || shown.length === 0 || check.job.running
                ? null
                : () => void check.check(shown.slice(0, MOST_CHECKED).map((item) => item.id))
            }
          />
          <div className={styles.notices}>
            <CheckResult check={check} />
            {filter === 'quarantined' && (
              <ForWriters>
                <RelinkPanel needed={standings.quarantined > 0} />
              </ForWriters>
            )}
          </div>
          {shown.length === 0 ? (
            <p className={styles.none}>{t('custody.screen.noneShown')}</p>
          ) : view === 'list' ? (
            <EvidenceList {...list} />
          ) : (
            <EvidenceGallery {...list} />
          )}
          {standings.provenSince !== null && standings.quarantined === 0 && (
            <p className={styles.proven}>
              {t('custody.screen.provenSince')} <InstantText instant={standings.provenSince} />
            </p>
          )}
        </>
      )}
    </Page>
  )
}
