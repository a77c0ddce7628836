import { useTranslation } from 'react-i18next'
import type { MappingPreview } from '#shared/ipc/logs.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { groupId, sortedGroups } from '../mapping/problem-groups.ts'
import type { MappingForm } from '../mapping/mapping-form.ts'
import { takeOtherwise } from '../mapping/unreadable.ts'
import type { LogWork } from '../work/log-work.ts'
import type { PreviewChoice } from './preview-panel.tsx'
import { OneRow } from './one-row.tsx'
import { ProblemGroups } from './problem-groups-list.tsx'
import { ProblemRows } from './problem-rows.tsx'
import { useState } from 'react'

export interface ProblemsProps {
  readonly work: LogWork
  readonly shown: MappingPreview
  readonly choice: PreviewChoice
  readonly onChoose: (choice: PreviewChoice) => void
  readonly change: (change: (form: MappingForm) => MappingForm) => void
}

/** What is wrong in all rows, by column and kind, and the rows behind each; one of them whole. */
export function Problems({ work, shown, choice, onChoose, change }: ProblemsProps) {
  const { t } = useTranslation()
  const [group, setGroup] = useState<string | null>(null)
  const groups = sortedGroups(shown.byProblem).filter(
    ({ column }) => choice.column === null || column === choice.column,
  )
  if (choice.row !== null)
    return <OneRow work={work} row={choice.row} onClose={() => onChoose({ ...choice, row: null })} />
  if (shown.problems.count === 0)
    return <EmptyState title={t('importLog.problems.none')}>{t('importLog.problems.noneHint')}</EmptyState>
  const chosen = groups.find((one) => groupId(one) === group) ?? null
  const listed = shown.problems.items.filter((problem) =>
    chosen === null
      ? choice.column === null || problem.column === choice.column
      : groupId(problem) === groupId(chosen),
  )
  const count = (chosen === null ? groups : [chosen]).reduce((sum, one) => sum + one.count, 0)
  if (work.mapping === null) return null
  return (
    <>
      <ProblemGroups
        form={work.mapping.form}
        groups={groups}
        chosen={chosen}
        column={choice.column}
        onChoose={(one) => setGroup(one === null ? null : groupId(one))}
        onTakeOtherwise={(one) => change((form) => takeOtherwise(form, one))}
        onAll={() => {
          setGroup(null)
          onChoose({ ...choice, column: null })
        }}
      />
      <ProblemRows
        problems={listed}
        count={count}
        isOfOne={chosen !== null || groups.length === 1}
        onOpen={(row) => onChoose({ ...choice, row })}
      />
    </>
  )
}
