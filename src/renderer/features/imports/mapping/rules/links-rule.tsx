import { useTranslation } from 'react-i18next'
import fieldStyles from '../../../../form/fields.module.css'
import { OptionalColumn } from '../fields/column-field.tsx'
import { SplitColumns } from '../fields/split-columns.tsx'
import type { RuleProps } from './rule-props.ts'

export function LinksRule(props: RuleProps<'links'>) {
  const { t } = useTranslation()
  const { rule, field, columns, change } = props
  return (
    <div className={fieldStyles.stack}>
      <SplitColumns {...props} marks={['space', 'comma', 'line', 'semicolon', 'bar']} />
      <OptionalColumn
        field={`${field}.titles`}
        label={t('mapping.fields.titles')}
        columns={columns}
        value={rule.titles}
        onChange={(titles) => change({ titles })}
      />
    </div>
  )
}
