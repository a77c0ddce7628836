import { useTranslation } from 'react-i18next'
import { SeveralField } from './several-field.tsx'

export interface ColumnsFieldProps {
  readonly value: readonly string[]
  /** `rules.<id>` */
  readonly field: string
  readonly columns: readonly string[]
  readonly onChange: (chosen: string[]) => void
}

/** The columns that a rule reads. */
export function ColumnsField({ value, field, columns, onChange }: ColumnsFieldProps) {
  const { t } = useTranslation()
  return (
    <SeveralField
      field={`${field}.columns`}
      label={t('mapping.fields.columns')}
      value={value}
      values={columns}
      words={(column) => column}
      onChange={onChange}
    />
  )
}
