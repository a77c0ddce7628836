import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { StatementCategory } from '#shared/domain/statement/schema.ts'
import styles from './phrase-picker.module.css'

export interface PhrasePickerProps {
  readonly categories: readonly StatementCategory[]
  readonly chosen: ReadonlySet<string>
  readonly onToggle: (categoryId: string) => void
  /** Which statement the words are from, where there is a choice. */
  readonly statementChoice: ReactNode
}

const kinds = ['object', 'harm', 'conduct', 'pattern'] as const

/** The statement's own words, grouped by what they are about. */
export function PhrasePicker({ categories, chosen, onToggle, statementChoice }: PhrasePickerProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.picker}>
      {statementChoice}
      {kinds.map((kind) => (
        <fieldset key={kind} className={styles.group}>
          <legend className={styles.legend}>{t(`incident.statement.kinds.${kind}`)}</legend>
          <div className={styles.phrases}>
            {categories
              .filter((category) => category.kind === kind)
              .map((category) => (
                <Checkbox
                  key={category.id}
                  checked={chosen.has(category.id)}
                  onChange={() => onToggle(category.id)}
                  label={category.label}
                  description={t('incident.statement.words', { words: category.anchor.exact })}
                />
              ))}
          </div>
        </fieldset>
      ))}
    </div>
  )
}
