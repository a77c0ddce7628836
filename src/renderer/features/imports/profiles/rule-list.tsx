import { useTranslation } from 'react-i18next'
import type { FieldRule } from '#shared/domain/import-profile/schema.ts'
import { ruleColumns } from '#shared/mapping/rules/rule-columns.ts'
import { useRuleWords } from '../mapping/use-rule-words.ts'
import styles from './profiles.module.css'

/** What a profile makes, and of which columns. */
export function RuleList({ rules }: { readonly rules: readonly FieldRule[] }) {
  const { t } = useTranslation()
  const words = useRuleWords()
  return (
    <ul className={styles.rules}>
      {rules.map((rule, at) => {
        const columns = ruleColumns(rule)
        return (
          <li key={at}>
            <span>{words(rule)}</span>
            <span className={styles.quiet}>
              {columns.length === 0
                ? t('mapping.always')
                : columns.map((column, place) => (
                    <span key={column}>
                      {place > 0 && ', '}
                      <bdi>{column}</bdi>
                    </span>
                  ))}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
