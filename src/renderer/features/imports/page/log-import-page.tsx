import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { Conflicts } from '../check/conflicts.tsx'
import { CountSum } from '../check/count-sum.tsx'
import checkStyles from '../check/check.module.css'
import { GoneList } from '../check/gone-list.tsx'
import { ListTabs } from '../check/list-tabs.tsx'
import { firstList, type ListName } from '../check/lists.ts'
import { MissingNotice } from '../check/missing-notice.tsx'
import { RereadNotice } from '../check/reread-notice.tsx'
import { RejectedList } from './rejected-list.tsx'
import { ImportFacts } from './import-facts.tsx'
import { PageActions } from './page-actions.tsx'
import { ReceivedRows } from './received-rows.tsx'
import { UndoneNotice } from './undone-notice.tsx'

export interface LogImportPageProps {
  readonly record: StoredRecord<'log-import'>
  /** It was brought in a moment ago. */
  readonly isNew: boolean
}

/** One import of a log: what came from where, what became of every row, and undoing it. */
export function LogImportPage({ record, isNew }: LogImportPageProps) {
  const { t } = useTranslation()
  const { body } = record
  const { conflicts, rejected, gone, undone, counts } = body
  const sizes = {
    conflicts: counts.conflicts,
    rejected: counts.rejected,
    gone: gone.length,
    // What is as it was here is kept where it was first said.
    rows: counts.read - counts.unchanged,
  }
  const [tab, setTab] = useState<ListName | null>(() => firstList(sizes))
  return (
    <Page
      flush
      title={<bdi>{body.profile.log.name}</bdi>}
      badges={<Badge>{record.reference}</Badge>}
      actions={<PageActions record={record} />}
      asideLabel={t('logImports.facts.title')}
      aside={<ImportFacts record={record} />}
    >
      <div className={checkStyles.check}>
        <div className={checkStyles.lead}>
          {isNew && undone === null && (
            <Notice tone={conflicts.length > 0 ? 'warn' : 'ok'}>{t('logImports.done')}</Notice>
          )}
          {undone !== null && <UndoneNotice undone={undone} />}
          <CountSum counts={counts} />
          <MissingNotice missing={body} />
          <RereadNotice reread={body.reread} otherRules={body.otherRules} />
        </div>
        {tab !== null && <ListTabs sizes={sizes} value={tab} onChange={setTab} />}
        {tab === 'conflicts' && (
          <Conflicts hint={t('logImports.conflictsHint')} conflicts={conflicts} count={counts.conflicts} />
        )}
        {tab === 'rejected' && <RejectedList rejected={rejected} count={counts.rejected} />}
        {tab === 'rows' && <ReceivedRows record={record} />}
        {tab === 'gone' && <GoneList gone={gone.map((id) => ({ id, name: null }))} count={gone.length} />}
      </div>
    </Page>
  )
}
