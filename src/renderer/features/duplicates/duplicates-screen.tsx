import { Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Page } from '../../ui/page.tsx'
import { DecidedList } from './decided-list.tsx'
import styles from './duplicates.module.css'
import { QueuePanel } from './queue-panel.tsx'
import { useDecide } from './use-decide.ts'
import { UndoDecision } from './undo-decision.tsx'
import { useQueue } from './use-queue.ts'

/** Pairs of incidents that may be one: looked at one after another, and decided on by an analyst. */
export function DuplicatesScreen({ logId }: { readonly logId: string | null }) {
  const { t } = useTranslation()
  const queue = useQueue(logId)
  const decide = useDecide()
  const found = queue.listing?.found
  return (
    <Page
      flush
      title={t('duplicates.title')}
      badges={
        found != null && (
          <span className={styles.quiet} role="status">
            {[
              t('duplicates.count', { count: found.all - found.later }),
              ...(found.later === 0 ? [] : [t('duplicates.putOff', { count: found.later })]),
            ].join(', ')}
          </span>
        )
      }
      actions={<UndoDecision decide={decide} />}
    >
      <Tabs className={styles.tabs} defaultValue="queue" keepMounted={false}>
        <Tabs.List className={styles.tabList}>
          <Tabs.Tab value="queue">{t('duplicates.tab.queue')}</Tabs.Tab>
          <Tabs.Tab value="decided">{t('duplicates.tab.decided')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel className={styles.tab} value="queue">
          <QueuePanel queue={queue} decide={decide} />
        </Tabs.Panel>
        <Tabs.Panel className={styles.tab} value="decided">
          <DecidedList />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
