import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { navigate } from '../../platform/navigation.ts'
import { newId } from '../../platform/new-id.ts'
import { formatRoute } from '../../platform/route.ts'
import { Badge } from '../../ui/badge.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { InstantText } from '../../ui/instant-text.tsx'
import { Page } from '../../ui/page.tsx'
import styles from './physical-items.module.css'
import { ForWriters } from '../../ui/for-writers.tsx'

/** Things that are no file, each with its own chain of custody. */
export function PhysicalItemsScreen() {
  const { t } = useTranslation()
  const items = useEngineQuery('records.all', { kind: 'physical-item' })?.filter(isPhysical)
  const newItem = (
    <ForWriters>
      <Button
        variant="filled"
        leftSection={<IconPlus size={14} aria-hidden="true" />}
        onClick={() => navigate({ screen: 'physical-item', id: newId(), fresh: true })}
      >
        {t('custody.physical.new')}
      </Button>
    </ForWriters>
  )
  return (
    <Page
      title={t('custody.physical.title')}
      actions={
        <>
          <Button onClick={() => navigate({ screen: 'evidence', id: null })}>
            {t('custody.screen.files')}
          </Button>
          {newItem}
        </>
      }
    >
      {items?.length === 0 && (
        <EmptyState title={t('custody.physical.empty')} actions={newItem}>
          {t('custody.physical.emptyHint')}
        </EmptyState>
      )}
      <ul className={styles.list} aria-label={t('custody.physical.title')}>
        {items?.map(({ id, reference, body, changedAt }) => (
          <li key={id}>
            <a className={styles.line} href={formatRoute({ screen: 'physical-item', id, fresh: false })}>
              <bdi className={styles.name}>{body.title}</bdi>
              <span className={styles.quiet}>{reference}</span>
              <bdi className={styles.quiet}>{body.identifier}</bdi>
              <Badge>{body.tlp}</Badge>
              <span className={styles.quiet}>
                <InstantText instant={changedAt} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Page>
  )
}

const isPhysical = (record: StoredRecord): record is StoredRecord<'physical-item'> =>
  record.kind === 'physical-item'
