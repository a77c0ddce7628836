import { useTranslation } from 'react-i18next'
import fieldStyles from '../../../../form/fields.module.css'
import { SeveralField } from '../fields/several-field.tsx'
import type { RuleProps } from './rule-props.ts'

export function MediaRule({ rule, field, columns, change }: RuleProps<'media'>) {
  const { t } = useTranslation()
  return (
    <div className={fieldStyles.halves}>
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
        values={['comma', 'line', 'semicolon', 'bar']}
        words={(mark) => t(`mapping.fields.splits.${mark}`)}
        onChange={(split) => change({ split })}
      />
    </div>
  )
}
