import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldRule } from '#shared/domain/import-profile/schema.ts'
import { focusBeginning } from '../../../form/find-field.ts'
import { IssueLine } from '../../../form/issue-line.tsx'
import type { RuleEntry } from './mapping-form.ts'
import styles from './mapping.module.css'
import { RuleFields } from './rules/rule-fields.tsx'

export interface RuleEditorProps {
  readonly entry: RuleEntry
  readonly columns: readonly string[]
  /** The cursor goes into its first field. */
  readonly takesFocus: boolean
  readonly onChange: (rule: FieldRule) => void
  readonly onRemove: () => void
  readonly onDone: () => void
}

/** The form of one rule, under the column at which it was opened. */
export function RuleEditor({ entry, columns, takesFocus, onChange, onRemove, onDone }: RuleEditorProps) {
  const { t } = useTranslation()
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus && root.current !== null) focusBeginning(root.current)
  }, [takesFocus])
  const { to } = entry.rule
  return (
    // Escape leaves the form from any of its fields.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={root}
      className={styles.editor}
      role="group"
      aria-label={t(`mapping.rules.${to}`)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onDone()
      }}
    >
      <p className={styles.editorHead}>
        <strong>{t(`mapping.rules.${to}`)}</strong> <span>{t(`mapping.hints.${to}`)}</span>
      </p>
      <IssueLine field={`rules.${entry.id}`} />
      <RuleFields rule={entry.rule} field={`rules.${entry.id}`} columns={columns} onChange={onChange} />
      <div className={styles.editorEnd}>
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={14} aria-hidden="true" />}
          onClick={onRemove}
        >
          {t('mapping.remove')}
        </Button>
        <Button onClick={onDone}>{t('mapping.done')}</Button>
      </div>
    </div>
  )
}
