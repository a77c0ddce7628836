import { ColumnsField } from '../fields/columns-field.tsx'
import type { RuleProps } from './rule-props.ts'

export const KeyRule = ({ rule, field, columns, change }: RuleProps<'key'>) => (
  <ColumnsField
    value={rule.columns}
    field={field}
    columns={columns}
    onChange={(chosen) => change({ columns: chosen })}
  />
)
