import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../../../../form/choice-field.tsx'
import fieldStyles from '../../../../form/fields.module.css'
import { TemplateField } from '../fields/template-field.tsx'
import type { RuleProps } from './rule-props.ts'

/** The title or the summary. */
export function TextRule({ rule, field, columns, change }: RuleProps<'title' | 'summary'>) {
  const { t } = useTranslation()
  return (
    <div className={fieldStyles.stack}>
      <TemplateField
        field={`${field}.template`}
        label={t('mapping.fields.template')}
        columns={columns}
        value={rule.template}
        onChange={(template) => change({ template })}
      />
      <ChoiceField
        field={`${field}.take`}
        label={t('mapping.fields.take')}
        value={rule.take}
        values={['whole', 'first-sentence']}
        words={(take) => t(`mapping.fields.takes.${take}`)}
        onChange={(take) => change({ take })}
      />
    </div>
  )
}
