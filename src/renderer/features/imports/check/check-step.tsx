import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownLogPlan } from '#shared/ipc/logs.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { LogWork, Step } from '../work/log-work.ts'
import type { LogJob } from '../work/use-log-job.ts'
import { Changes } from './changes.tsx'
import { Conflicts } from './conflicts.tsx'
import { CountSum } from './count-sum.tsx'
import styles from './check.module.css'
import { GoneList } from './gone-list.tsx'
import { ListTabs } from './list-tabs.tsx'
import { MissingNotice } from './missing-notice.tsx'
import { Rejections } from './rejections.tsx'
import { RereadNotice } from './reread-notice.tsx'
import { firstList, type ListName } from './lists.ts'
import { UnlikeNotice } from './unlike-notice.tsx'

export interface CheckStepProps {
  readonly work: LogWork
  readonly plan: ShownLogPlan
  readonly job: LogJob
  readonly goTo: (step: Step) => void
}

/** What an import would do, before anything is written. */
export function CheckStep({ work, plan, job, goTo }: CheckStepProps) {
  const { t } = useTranslation()
  const { counts, changes, conflicts, rejected, gone } = plan
  const sizes = {
    changes: changes.count,
    conflicts: conflicts.count,
    rejected: rejected.count,
    gone: gone.count,
  }
  const [tab, setTab] = useState<ListName | null>(() => firstList(sizes))
  return (
    <div className={styles.check}>
      <div className={styles.lead}>
        <p>
          <strong>
            <bdi>{plan.log.name}</bdi>
          </strong>
          {' – '}
          {t(plan.log.isKnown ? 'importLog.check.known' : 'importLog.check.new')}
        </p>
        <CountSum counts={counts} />
        {plan.unlike !== null && (
          <UnlikeNotice
            unlike={plan.unlike}
            isSameLog={work.isSameLog}
            onSay={(isSameLog) => job.update((now) => ({ ...now, isSameLog }))}
            onRename={() => goTo('file')}
          />
        )}
        <MissingNotice missing={plan} />
        <RereadNotice reread={plan.reread} otherRules={plan.otherRules} />
        {tab === null ? (
          <EmptyState title={t('importLog.check.nothing')}>{t('importLog.check.nothingHint')}</EmptyState>
        ) : (
          <Notice>{t('importLog.check.drafts')}</Notice>
        )}
      </div>
      {tab !== null && (
        <>
          <ListTabs sizes={sizes} value={tab} onChange={setTab} />
          {tab === 'changes' && <Changes items={changes.items} count={changes.count} />}
          {tab === 'conflicts' && (
            <Conflicts
              hint={t('importLog.check.conflictsHint')}
              conflicts={conflicts.items.map((one) => ({ ...one, name: one.reference }))}
              count={conflicts.count}
            />
          )}
          {tab === 'rejected' && <Rejections rejections={rejected.items} count={rejected.count} />}
          {tab === 'gone' && (
            <GoneList
              gone={gone.items.map(({ reference, title }) => ({ name: `${reference} ${title}`, id: null }))}
              count={gone.count}
            />
          )}
        </>
      )}
    </div>
  )
}
