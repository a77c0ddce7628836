import { useTranslation } from 'react-i18next'
import { TextField } from '../../ui/text-field.tsx'
import styles from './start.module.css'
import type { StartFieldsProps } from './start-form.ts'

/** Whose name stands in the history. */
export function AnalystFields({ form, issues, onChange }: StartFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <div className={styles.pair}>
        <TextField
          required
          label={t('start.analystName')}
          value={form.analystName}
          issue={issues.analystName}
          onChange={(event) => onChange({ analystName: event.currentTarget.value })}
        />
        <TextField
          label={t('start.organisation')}
          value={form.organisation}
          issue={issues.organisation}
          onChange={(event) => onChange({ organisation: event.currentTarget.value })}
        />
      </div>
      <p className={styles.hint}>{t('start.nameHint')}</p>
    </>
  )
}
