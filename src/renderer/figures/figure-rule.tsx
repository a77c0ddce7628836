import { useTranslation } from 'react-i18next'
import { figureRule } from '#shared/domain/casualty/schema.ts'
import { ChoiceField } from '../form/choice-field.tsx'
import fieldStyles from '../form/fields.module.css'
import { PassageField } from '../form/passage-field.tsx'
import type { FigureEntry } from './figure-entry.ts'

export interface FigureRuleProps {
  readonly field: string
  readonly entry: FigureEntry
  readonly onChange: (patch: Partial<FigureEntry>) => void
}

/** Whether one source gives the figure or several claims became it, and by which rule. */
export function FigureRule({ field, entry, onChange }: FigureRuleProps) {
  const { t } = useTranslation()
  return (
    <div className={fieldStyles.halves}>
      <ChoiceField
        field={`${field}.ruleKind`}
        label={t('figures.ruleKind')}
        value={entry.ruleKind}
        values={figureRule.options}
        words={(value) => t(`figures.rules.${value}`)}
        onChange={(ruleKind) => onChange({ ruleKind })}
      />
      <PassageField
        field={`${field}.rule`}
        label={t('incident.casualties.rule')}
        required={entry.ruleKind !== 'none' && entry.ruleKind !== 'range'}
        minRows={1}
        value={entry.rule}
        onChange={(rule) => onChange({ rule })}
      />
    </div>
  )
}
