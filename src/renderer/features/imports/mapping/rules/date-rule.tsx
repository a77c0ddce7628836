import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../../../../form/choice-field.tsx'
import fieldStyles from '../../../../form/fields.module.css'
import { ColumnField, OptionalColumn } from '../fields/column-field.tsx'
import { TagsField } from '../../../../form/tags-field.tsx'
import { UnreadableField } from '../fields/unreadable-field.tsx'
import { DateExactness } from './date-exactness.tsx'
import type { RuleProps } from './rule-props.ts'

export function DateRule({ rule, field, columns, change }: RuleProps<'date'>) {
  const { t } = useTranslation()
  const { month } = rule
  return (
    <div className={fieldStyles.stack}>
      <div className={fieldStyles.halves}>
        <ColumnField
          field={`${field}.column`}
          label={t('mapping.fields.dateColumn')}
          columns={columns}
          value={rule.column}
          onChange={(column) => change({ column })}
        />
        <OptionalColumn
          field={`${field}.endColumn`}
          label={t('mapping.fields.endColumn')}
          columns={columns}
          value={rule.endColumn}
          onChange={(endColumn) => change({ endColumn })}
        />
      </div>
      <TagsField
        field={`${field}.patterns`}
        label={t('mapping.fields.patterns')}
        description={t('mapping.fields.patternsHint')}
        value={rule.patterns}
        onChange={(patterns) => change({ patterns })}
      />
      <DateExactness rule={rule} field={field} columns={columns} change={change} />
      <div className={fieldStyles.halves}>
        <OptionalColumn
          field={`${field}.month.column`}
          label={t('mapping.fields.monthColumn')}
          columns={columns}
          value={month?.column ?? null}
          onChange={(column) =>
            change({ month: column === null ? null : { take: 'month', ...month, column } })
          }
        />
        {month !== null && (
          <ChoiceField
            field={`${field}.month.take`}
            label={t('mapping.fields.monthTake')}
            value={month.take}
            values={['month', 'day']}
            words={(take) => t(`mapping.fields.monthTakes.${take}`)}
            onChange={(take) => change({ month: { ...month, take } })}
          />
        )}
      </div>
      <UnreadableField
        field={field}
        value={rule.ifUnreadable}
        onChange={(ifUnreadable) => change({ ifUnreadable })}
      />
    </div>
  )
}
