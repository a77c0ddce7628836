import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ProblemGroup } from '../mapping/problem-groups.ts'
import styles from './preview.module.css'
import { ProblemTone } from './problem-tone.tsx'

export interface ProblemGroupLineProps {
  readonly group: ProblemGroup
  readonly isChosen: boolean
  readonly onToggle: () => void
}

/** How often one kind of problem is met in one column, and what becomes of the rows. */
export function ProblemGroupLine({ group, isChosen, onToggle }: ProblemGroupLineProps) {
  const { t, i18n } = useTranslation()
  return (
    <UnstyledButton className={styles.group} aria-pressed={isChosen} onClick={onToggle}>
      <span className={styles.count}>{new Intl.NumberFormat(i18n.language).format(group.count)}</span>
      <span className={styles.what}>
        <bdi>{group.column === '' ? t('importLog.problems.noColumn') : group.column}</bdi>
        <span>{t(`importLog.code.${group.code}`)}</span>
      </span>
      <ProblemTone rejects={group.rejects} />
    </UnstyledButton>
  )
}
