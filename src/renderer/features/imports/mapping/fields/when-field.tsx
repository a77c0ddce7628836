import { useTranslation } from 'react-i18next'
import type { FieldOf } from '#shared/domain/import-profile/schema.ts'
import fieldStyles from '../../../../form/fields.module.css'
import { OptionalColumn } from './column-field.tsx'
import { TagsField } from '../../../../form/tags-field.tsx'

type When = FieldOf<'target'>['when']

export interface WhenFieldProps {
  readonly field: string
  /** What the condition is of, as the rule has it. */
  readonly of?: 'when' | 'forArea'
  readonly columns: readonly string[]
  readonly value: When
  readonly onChange: (value: When) => void
}

/** A column that decides whether the rule counts for a row. */
export function WhenField({ field, of = 'when', columns, value, onChange }: WhenFieldProps) {
  const { t } = useTranslation()
  return (
    <div className={fieldStyles.halves}>
      <OptionalColumn
        field={`${field}.${of}.column`}
        label={t(`mapping.fields.${of}`)}
        columns={columns}
        value={value?.column ?? null}
        onChange={(column) => onChange(column === null ? null : { column, words: value?.words ?? [] })}
      />
      {value !== null && (
        <TagsField
          field={`${field}.${of}.words`}
          label={t('mapping.fields.whenValues')}
          description={t('mapping.fields.whenValuesHint')}
          value={value.words}
          onChange={(words) => onChange({ ...value, words })}
        />
      )}
    </div>
  )
}
