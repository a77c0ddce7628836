import { useTranslation } from 'react-i18next'
import { side } from '#shared/domain/perpetrator/schema.ts'
import { ChoiceField } from '../../../../form/choice-field.tsx'
import fieldStyles from '../../../../form/fields.module.css'
import { ColumnField, OptionalColumn } from '../fields/column-field.tsx'
import { KeywordTable, StandsFor } from '../fields/keyword-table.tsx'
import { WhenField } from '../fields/when-field.tsx'
import type { RuleProps } from './rule-props.ts'

export function PerpetratorRule({ rule, field, columns, change }: RuleProps<'perpetrator'>) {
  const { t } = useTranslation()
  return (
    <div className={fieldStyles.stack}>
      <div className={fieldStyles.halves}>
        <ColumnField
          field={`${field}.column`}
          label={t('mapping.fields.column')}
          columns={columns}
          value={rule.column}
          onChange={(column) => change({ column })}
        />
        <OptionalColumn
          field={`${field}.unit`}
          label={t('mapping.fields.unit')}
          columns={columns}
          value={rule.unit}
          onChange={(unit) => change({ unit })}
        />
      </div>
      <KeywordTable
        field={`${field}.table`}
        label={t('mapping.fields.words')}
        table={rule.table}
        blank={{ words: [], side: 'unknown' }}
        value={(entry, put, at) => (
          <StandsFor
            field={`${at}.side`}
            value={entry.side}
            values={side.options}
            words={(value) => t(`attack.perpetrators.sides.${value}`)}
            onChange={(value) => put({ side: value })}
          />
        )}
        onChange={(table) => change({ table })}
      />
      <ChoiceField
        field={`${field}.otherwise`}
        label={t('mapping.fields.otherwise')}
        value={rule.otherwise ?? ''}
        values={['', ...side.options]}
        words={(value) =>
          value === '' ? t('mapping.fields.nobody') : t(`attack.perpetrators.sides.${value}`)
        }
        onChange={(value) => change({ otherwise: value === '' ? null : value })}
      />
      <WhenField field={field} columns={columns} value={rule.when} onChange={(when) => change({ when })} />
    </div>
  )
}
