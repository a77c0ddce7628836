import { Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Page } from '../../ui/page.tsx'
import { AgreementTable } from './agreement-table.tsx'
import { CodingQueue } from './coding-queue.tsx'
import { QueueList } from './queue-list.tsx'
import styles from './review.module.css'
import { useReviewQueue } from './use-review-queue.ts'

const tabs = ['queue', 'coding', 'agreement'] as const

/** What waits for a second pair of eyes. */
export function ReviewScreen() {
  const { t } = useTranslation()
  const queue = useReviewQueue()
  return (
    <Page title={t('review.title')}>
      <Tabs defaultValue="queue" keepMounted={false}>
        <Tabs.List>
          {tabs.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(`review.tab.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel className={styles.tab} value="queue">
          {(['mine', 'returned', 'others'] as const).map((list) => (
            <QueueList key={list} list={list} rows={queue?.[list]} />
          ))}
        </Tabs.Panel>
        <Tabs.Panel className={styles.tab} value="coding">
          <CodingQueue />
        </Tabs.Panel>
        <Tabs.Panel className={styles.tab} value="agreement">
          <AgreementTable />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
