import { useTranslation } from 'react-i18next'
import { ColumnField } from '../fields/column-field.tsx'
import type { RuleProps } from './rule-props.ts'

/** A rule that takes a cell as it is. */
export function ColumnRule({ rule, field, columns, change }: RuleProps<'weapon'>) {
  const { t } = useTranslation()
  return (
    <ColumnField
      field={`${field}.column`}
      label={t('mapping.fields.column')}
      columns={columns}
      value={rule.column}
      onChange={(column) => change({ column })}
    />
  )
}
