import { Button, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { groupId, type ProblemGroup } from '../mapping/problem-groups.ts'
import { ProblemTone } from './problem-tone.tsx'
import styles from './preview.module.css'

export interface ProblemGroupsProps {
  readonly groups: readonly ProblemGroup[]
  /** The one whose rows are listed; null for all. */
  readonly chosen: ProblemGroup | null
  /** The column that they were narrowed down to. */
  readonly column: string | null
  readonly onChoose: (group: ProblemGroup | null) => void
  readonly onAll: () => void
}

/** Every kind of problem in every column, with how often it is met; each narrows the rows down to its own. */
export function ProblemGroups({ groups, chosen, column, onChoose, onAll }: ProblemGroupsProps) {
  const { t, i18n } = useTranslation()
  const number = new Intl.NumberFormat(i18n.language)
  return (
    <section aria-label={t('importLog.problems.groups')}>
      <ul className={styles.groups}>
        {groups.map((group) => (
          <li key={groupId(group)}>
            <UnstyledButton
              className={styles.group}
              aria-pressed={chosen !== null && groupId(chosen) === groupId(group)}
              onClick={() => onChoose(chosen !== null && groupId(chosen) === groupId(group) ? null : group)}
            >
              <span className={styles.count}>{number.format(group.count)}</span>
              <span className={styles.what}>
                <bdi>{group.column === '' ? t('importLog.problems.noColumn') : group.column}</bdi>
                <span>{t(`importLog.code.${group.code}`)}</span>
              </span>
              <ProblemTone rejects={group.rejects} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {column !== null && (
        <Button variant="subtle" onClick={onAll}>
          {t('importLog.problems.all')}
        </Button>
      )}
    </section>
  )
}
