import { UnstyledButton } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useHasIssueWithin } from '../../../form/field-issues-context.ts'
import type { RuleEntry } from './mapping-form.ts'
import styles from './mapping.module.css'
import { useRuleWords } from './use-rule-words.ts'

export interface RuleChipProps {
  readonly entry: RuleEntry
  /** The column at which it stands; none for what every row gets. */
  readonly column?: string
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** What one rule makes; opens its form. */
export function RuleChip({ entry, column, isOpen, onToggle }: RuleChipProps) {
  const { t } = useTranslation()
  const words = useRuleWords()(entry.rule, column)
  const isWrong = useHasIssueWithin(`rules.${entry.id}`)
  return (
    <UnstyledButton
      className={styles.chip}
      data-wrong={isWrong}
      aria-expanded={isOpen}
      aria-label={t('mapping.edit', { rule: words })}
      onClick={onToggle}
    >
      {isWrong && <IconAlertTriangle size={13} role="img" aria-label={t('mapping.incomplete')} />}
      {words}
    </UnstyledButton>
  )
}
