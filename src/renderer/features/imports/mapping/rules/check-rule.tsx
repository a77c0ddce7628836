import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../../../../form/choice-field.tsx'
import fieldStyles from '../../../../form/fields.module.css'
import { ColumnField } from '../fields/column-field.tsx'
import { UnreadableField } from '../fields/unreadable-field.tsx'
import type { RuleProps } from './rule-props.ts'

export function CheckRule({ rule, field, columns, change }: RuleProps<'check'>) {
  const { t } = useTranslation()
  return (
    <div className={fieldStyles.row}>
      <ColumnField
        field={`${field}.column`}
        label={t('mapping.fields.column')}
        columns={columns}
        value={rule.column}
        onChange={(column) => change({ column })}
      />
      <ChoiceField
        field={`${field}.as`}
        label={t('mapping.fields.as')}
        value={rule.as}
        values={['number', 'date', 'yes-no']}
        words={(as) => t(`mapping.fields.ases.${as}`)}
        onChange={(as) => change({ as })}
      />
      <UnreadableField
        field={field}
        value={rule.ifUnreadable}
        onChange={(ifUnreadable) => change({ ifUnreadable })}
      />
    </div>
  )
}
