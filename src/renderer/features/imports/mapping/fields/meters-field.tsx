import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFieldIssue } from '../../../../form/field-issues-context.ts'
import { Spot } from '../../../../form/spot.tsx'
import { TextField } from '../../../../ui/text-field.tsx'

export interface MetersFieldProps {
  readonly field: string
  readonly isLabelHidden?: boolean
  /** Null: not known. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

/** A radius in metres; empty is not known. */
export function MetersField({ field, isLabelHidden, value, onChange }: MetersFieldProps) {
  const { t } = useTranslation()
  // What was typed stays under the hand; NaN is told as what is wrong with it.
  const [text, setText] = useState(value === null ? '' : String(value))
  const label = t('mapping.fields.meters')
  return (
    <Spot field={field}>
      <TextField
        {...(isLabelHidden === true ? { 'aria-label': label } : { label })}
        inputMode="numeric"
        placeholder={t('mapping.fields.metersUnknown')}
        issue={useFieldIssue(field)}
        value={text}
        onChange={({ currentTarget: { value: typed } }) => {
          setText(typed)
          onChange(typed.trim() === '' ? null : Number(typed))
        }}
      />
    </Spot>
  )
}
