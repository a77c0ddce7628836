import { useTranslation } from 'react-i18next'
import fieldStyles from '../../../../form/fields.module.css'
import { OptionalColumn } from '../fields/column-field.tsx'
import { SeveralField } from '../fields/several-field.tsx'
import type { RuleProps } from './rule-props.ts'

export function LinksRule({ rule, field, columns, change }: RuleProps<'links'>) {
  const { t } = useTranslation()
  return (
    <div className={fieldStyles.stack}>
      <SeveralField
        field={`${field}.columns`}
        label={t('mapping.fields.columns')}
        value={rule.columns}
        values={columns}
        words={(column) => column}
        onChange={(chosen) => change({ columns: chosen })}
      />
      <SeveralField
        field={`${field}.split`}
        label={t('mapping.fields.split')}
        value={rule.split}
        values={['space', 'comma', 'line', 'semicolon', 'bar']}
        words={(mark) => t(`mapping.fields.splits.${mark}`)}
        onChange={(split) => change({ split })}
      />
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
