import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { IntakePanel } from '../../evidence/intake-panel.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { EvidenceList } from './evidence-list.tsx'
import styles from './evidence.module.css'
import { newestFirst } from './newest-first.ts'
import { SelectedItem } from './selected-item.tsx'

/** Everything that was taken in, whether an incident refers to it yet or not. */
export function EvidenceScreen({ id }: { readonly id: string | null }) {
  const { t } = useTranslation()
  const records = useEngineQuery('records.all', { kind: 'evidence' })
  const [selectedId, setSelectedId] = useState(id)
  const items = records === undefined ? null : newestFirst(records)
  const selected = items?.find((item) => item.id === selectedId) ?? null
  return (
    <Page
      flush
      title={t('evidence.title')}
      {...(selected !== null && {
        aside: <SelectedItem key={selected.id} record={selected} onClose={() => setSelectedId(null)} />,
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
        <EvidenceList items={items} selectedId={selectedId} onSelect={setSelectedId} />
      )}
    </Page>
  )
}
