import { useTranslation } from 'react-i18next'
import { SeveralField } from '../fields/several-field.tsx'
import type { RuleProps } from './rule-props.ts'

export function KeyRule({ rule, field, columns, change }: RuleProps<'key'>) {
  const { t } = useTranslation()
  return (
    <SeveralField
      field={`${field}.columns`}
      label={t('mapping.fields.columns')}
      value={rule.columns}
      values={columns}
      words={(column) => column}
      onChange={(chosen) => change({ columns: chosen })}
    />
  )
}
