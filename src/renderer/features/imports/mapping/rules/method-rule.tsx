import { useTranslation } from 'react-i18next'
import { attackMethod } from '#shared/domain/attack/schema.ts'
import fieldStyles from '../../../../form/fields.module.css'
import { ColumnField } from '../fields/column-field.tsx'
import { KeywordTable, StandsFor } from '../fields/keyword-table.tsx'
import type { RuleProps } from './rule-props.ts'

export function MethodRule({ rule, field, columns, change }: RuleProps<'method'>) {
  const { t } = useTranslation()
  return (
    <div className={fieldStyles.stack}>
      <ColumnField
        field={`${field}.column`}
        label={t('mapping.fields.column')}
        columns={columns}
        value={rule.column}
        onChange={(column) => change({ column })}
      />
      <KeywordTable
        field={`${field}.table`}
        label={t('mapping.fields.words')}
        table={rule.table}
        blank={{ words: [], value: 'unknown' }}
        value={(entry, put, at) => (
          <StandsFor
            field={`${at}.value`}
            value={entry.value}
            values={attackMethod.options}
            words={(value) => t(`attack.methods.${value}`)}
            onChange={(value) => put({ value })}
          />
        )}
        onChange={(table) => change({ table })}
      />
    </div>
  )
}
