import { useTranslation } from 'react-i18next'
import fieldStyles from '../../../../form/fields.module.css'
import { ColumnField } from '../fields/column-field.tsx'
import { SeveralField } from '../fields/several-field.tsx'
import type { RuleProps } from './rule-props.ts'

export function SourceRule({ rule, field, columns, change }: RuleProps<'source'>) {
  const { t } = useTranslation()
  return (
    <div className={fieldStyles.halves}>
      <ColumnField
        field={`${field}.column`}
        label={t('mapping.fields.column')}
        columns={columns}
        value={rule.column}
        onChange={(column) => change({ column })}
      />
      <SeveralField
        field={`${field}.split`}
        label={t('mapping.fields.split')}
        value={rule.split}
        values={['line', 'semicolon', 'bar']}
        words={(mark) => t(`mapping.fields.splits.${mark}`)}
        onChange={(split) => change({ split })}
      />
    </div>
  )
}
