import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MappingForm } from '../mapping/mapping-form.ts'
import { groupId, type ProblemGroup } from '../mapping/problem-groups.ts'
import { canTakeOtherwise } from '../mapping/unreadable.ts'
import styles from './preview.module.css'
import { ProblemGroupLine } from './problem-group-line.tsx'

export interface ProblemGroupsProps {
  readonly form: MappingForm
  readonly groups: readonly ProblemGroup[]
  /** The one whose rows are listed; null for all. */
  readonly chosen: ProblemGroup | null
  /** The column that they were narrowed down to. */
  readonly column: string | null
  readonly onChoose: (group: ProblemGroup | null) => void
  readonly onTakeOtherwise: (group: ProblemGroup) => void
  readonly onAll: () => void
}

/** Every kind of problem in every column, with how often it is met; each narrows the rows down to its own. */
export function ProblemGroups(props: ProblemGroupsProps) {
  const { t } = useTranslation()
  const { form, groups, chosen, column, onChoose, onTakeOtherwise, onAll } = props
  return (
    <section aria-label={t('importLog.problems.groups')}>
      <ul className={styles.groups}>
        {groups.map((group) => {
          const isChosen = chosen !== null && groupId(chosen) === groupId(group)
          return (
            <li key={groupId(group)}>
              <ProblemGroupLine
                group={group}
                isChosen={isChosen}
                onToggle={() => onChoose(isChosen ? null : group)}
              />
              {(isChosen || groups.length === 1) && canTakeOtherwise(form, group) && (
                <Button size="compact-xs" variant="subtle" onClick={() => onTakeOtherwise(group)}>
                  {t(`importLog.problems.take.${group.rejects ? 'unknown' : 'reject'}`)}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {column !== null && (
        <Button variant="subtle" onClick={onAll}>
          {t('importLog.problems.all')}
        </Button>
      )}
    </section>
  )
}
