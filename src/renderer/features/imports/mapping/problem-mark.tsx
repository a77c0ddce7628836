import { UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from './mapping.module.css'
import type { MappingContext } from './mapping-pane.tsx'
import { problemsAt } from './problem-groups.ts'

/** How many cells of a column have a problem; leads to them. */
export function ProblemMark({
  column,
  context,
}: {
  readonly column: string
  readonly context: MappingContext
}) {
  const { t } = useTranslation()
  const { rejects, told } = problemsAt(context.problems, column)
  if (rejects + told === 0) return null
  const Icon = rejects > 0 ? IconAlertTriangle : IconInfoCircle
  return (
    <UnstyledButton
      className={styles.problems}
      data-rejects={rejects > 0}
      onClick={() => context.onShowProblems(column)}
    >
      <Icon size={13} aria-hidden="true" />
      {t(rejects > 0 ? 'mapping.problems' : 'mapping.notes', { count: rejects > 0 ? rejects : told })}
    </UnstyledButton>
  )
}
