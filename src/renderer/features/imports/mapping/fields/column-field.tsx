import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../../../../form/choice-field.tsx'

export interface ColumnFieldProps {
  readonly field: string
  readonly label: string
  readonly columns: readonly string[]
  /** '' where none is chosen. */
  readonly value: string
  readonly onChange: (column: string) => void
}

/** One of the columns; one that the file does not have stays as it is named. */
export function ColumnField({ columns, value, ...props }: ColumnFieldProps) {
  const { t } = useTranslation()
  const isMissing = value !== '' && !columns.includes(value)
  return (
    <ChoiceField
      {...props}
      value={value}
      values={['', ...(isMissing ? [value] : []), ...columns]}
      words={(column) =>
        column === ''
          ? t('mapping.fields.noColumn')
          : column === value && isMissing
            ? `${column} (${t('mapping.missing')})`
            : column
      }
    />
  )
}

export interface OptionalColumnProps extends Omit<ColumnFieldProps, 'value' | 'onChange'> {
  readonly value: string | null
  readonly onChange: (column: string | null) => void
}

/** A column that may be left out. */
export const OptionalColumn = ({ value, onChange, ...props }: OptionalColumnProps) => (
  <ColumnField
    {...props}
    value={value ?? ''}
    onChange={(column) => onChange(column === '' ? null : column)}
  />
)
