import { mixedScripts } from '#shared/domain/text/mixed-scripts.ts'
import { useTranslation } from 'react-i18next'
import { TextField, type TextFieldProps } from '../ui/text-field.tsx'
import { useFieldIssue } from './field-issues-context.ts'
import styles from './fields.module.css'
import { Spot } from './spot.tsx'

export interface WordsFieldProps extends Omit<TextFieldProps, 'onChange' | 'value' | 'issue'> {
  readonly field: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** One line of words; says so when letters of two alphabets are mixed inside one word. */
export function WordsField({ field, className, onChange, ...props }: WordsFieldProps) {
  const { t } = useTranslation()
  const words = mixedScripts(props.value)
  return (
    <Spot field={field} className={typeof className === 'string' ? className : undefined}>
      <TextField
        {...props}
        issue={useFieldIssue(field)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {words.length > 0 && (
        <p className={styles.warn} role="status">
          {t('incident.mixedScripts', { words: words.join(', ') })}
        </p>
      )}
    </Spot>
  )
}
