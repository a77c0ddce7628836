import { useTranslation } from 'react-i18next'
import { infrastructureSubtype, targetType } from '#shared/domain/target/schema.ts'
import { ChoiceField } from '../../../form/choice-field.tsx'
import { CountField } from '../../../form/count-field.tsx'
import fieldStyles from '../../../form/fields.module.css'
import { WordsField } from '../../../form/words-field.tsx'
import { HintLines } from './hint-lines.tsx'
import { damageTexts, isDamage, type TargetEntry } from '../model/entries/target-entry.ts'

export interface TargetPartProps {
  readonly field: string
  readonly entry: TargetEntry
  readonly onChange: (patch: Partial<TargetEntry>) => void
}

/** What it was, what it was used for, how it was damaged, and how far the nearest military objective was. */
export function TargetObject({ field, entry, onChange }: TargetPartProps) {
  const { t } = useTranslation()
  return (
    <>
      <div className={fieldStyles.row}>
        <ChoiceField
          field={`${field}.type`}
          label={t('attack.targets.type')}
          value={entry.type}
          values={targetType.options}
          words={(value) => t(`attack.targets.types.${value}`)}
          // Only infrastructure is of one kind or another.
          onChange={(type) =>
            onChange({ type, ...(type !== 'infrastructure' && { subtype: 'none' as const }) })
          }
        />
        {entry.type === 'infrastructure' && (
          <ChoiceField
            field={`${field}.subtype`}
            label={t('attack.targets.subtype')}
            value={entry.subtype}
            values={infrastructureSubtype.options}
            words={(value) => t(`attack.targets.subtypes.${value}`)}
            onChange={(subtype) => onChange({ subtype })}
          />
        )}
        <ChoiceField
          field={`${field}.damage`}
          label={t('attack.targets.damage')}
          value={entry.damage}
          // A draft can hold a grade that is none: it stays as it came, and is answered at the field.
          values={isDamage(entry.damage) ? damageTexts : [entry.damage, ...damageTexts]}
          words={(value) => (isDamage(value) ? t(`attack.targets.damages.${value}`) : value)}
          onChange={(damage) => onChange({ damage })}
        />
      </div>
      <div className={fieldStyles.halves}>
        <WordsField
          field={`${field}.name`}
          label={t('attack.targets.name')}
          value={entry.name}
          onChange={(name) => onChange({ name })}
        />
        <WordsField
          field={`${field}.functionAtTheTime`}
          label={t('attack.targets.functionAtTheTime')}
          placeholder={t('attack.targets.functionPlaceholder')}
          value={entry.functionAtTheTime}
          onChange={(functionAtTheTime) => onChange({ functionAtTheTime })}
        />
      </div>
      <HintLines fields={['targets.functionAtTheTime', 'targets.subtype']} />
      <div className={fieldStyles.pair}>
        <WordsField
          field={`${field}.nearestObjective`}
          label={t('attack.targets.nearestObjective')}
          value={entry.nearestObjective}
          onChange={(nearestObjective) => onChange({ nearestObjective })}
        />
        <CountField
          field={`${field}.distance`}
          label={t('attack.targets.distance')}
          value={entry.distance}
          onChange={(distance) => onChange({ distance })}
        />
      </div>
      <HintLines fields={['targets.distanceMeters']} />
    </>
  )
}
