import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { commands } from '../../platform/commands/registry.ts'
import { formatRoute } from '../../platform/route.ts'
import { Badge } from '../../ui/badge.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { InstantText } from '../../ui/instant-text.tsx'
import { Page } from '../../ui/page.tsx'
import styles from './cases.module.css'
import { ForWriters } from '../../ui/for-writers.tsx'

/** All cases. */
export function CasesScreen() {
  const { t } = useTranslation()
  const cases = useEngineQuery('records.all', { kind: 'case' })?.filter(isCase)
  const newCase = (
    <ForWriters>
      <Button variant="filled" leftSection={<IconPlus size={14} />} onClick={() => commands.run('case.new')}>
        {t('commands.label.case.new')}
      </Button>
    </ForWriters>
  )
  return (
    <Page title={t('cases.cases')} actions={newCase}>
      {cases?.length === 0 && (
        <EmptyState title={t('cases.empty')} actions={newCase}>
          {t('cases.emptyHint')}
        </EmptyState>
      )}
      <ul className={styles.list} aria-label={t('cases.cases')}>
        {cases?.map((record) => (
          <li key={record.id}>
            <a className={styles.case} href={formatRoute({ screen: 'case', id: record.id, fresh: false })}>
              <bdi className={styles.caseTitle}>{record.body.title}</bdi>
              <span className={styles.quiet}>{record.reference}</span>
              <span>{t('terms.incidents', { count: record.body.incidents.length })}</span>
              <Badge>{record.body.tlp}</Badge>
              <span className={styles.quiet}>
                <InstantText instant={record.changedAt} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Page>
  )
}

const isCase = (record: StoredRecord): record is StoredRecord<'case'> => record.kind === 'case'
