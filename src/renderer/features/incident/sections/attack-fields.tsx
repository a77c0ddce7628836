import { useTranslation } from 'react-i18next'
import { attackMethod } from '#shared/domain/attack/schema.ts'
import { AnswerField } from '../../../form/answer-field.tsx'
import { ChoiceField } from '../../../form/choice-field.tsx'
import { CountField } from '../../../form/count-field.tsx'
import fieldStyles from '../../../form/fields.module.css'
import { PassageField } from '../../../form/passage-field.tsx'
import { HintLines } from './hint-lines.tsx'
import { WordsField } from '../../../form/words-field.tsx'
import type { AttackForm } from '../model/entries/attack-form.ts'

export interface AttackFieldsProps {
  readonly attack: AttackForm
  readonly onChange: (patch: Partial<AttackForm>) => void
}

/** The means of attack: a weapon always beside the basis on which it is named. */
export function AttackFields({ attack, onChange }: AttackFieldsProps) {
  const { t } = useTranslation()
  return (
    <div className={fieldStyles.stack}>
      <div className={fieldStyles.row}>
        <ChoiceField
          field="attack.method"
          label={t('attack.method')}
          value={attack.method}
          values={attackMethod.options}
          words={(value) => t(`attack.methods.${value}`)}
          onChange={(method) => onChange({ method })}
        />
        <WordsField
          field="attack.weapon"
          label={t('attack.weapon')}
          value={attack.weapon}
          onChange={(weapon) => onChange({ weapon })}
        />
      </div>
      <PassageField
        field="attack.weaponBasis"
        label={t('attack.weaponBasis')}
        description={t('attack.weaponBasisHint')}
        minRows={1}
        value={attack.weaponBasis}
        onChange={(weaponBasis) => onChange({ weaponBasis })}
      />
      <HintLines fields={['attack.method', 'attack.weapon']} />
      <div className={fieldStyles.row}>
        {(['impactsMin', 'impactsMax'] as const).map((name) => (
          <CountField
            key={name}
            field={`attack.${name}`}
            label={t(`attack.${name}`)}
            value={attack[name]}
            onChange={(typed) => onChange({ [name]: typed })}
          />
        ))}
        <AnswerField
          field="attack.repeatStrike"
          label={t('attack.repeatStrike')}
          value={attack.repeatStrike}
          onChange={(repeatStrike) => onChange({ repeatStrike })}
        />
      </div>
      <HintLines fields={['attack.repeatStrike']} />
      <WordsField
        field="attack.direction"
        label={t('attack.direction')}
        placeholder={t('attack.directionPlaceholder')}
        value={attack.direction}
        onChange={(direction) => onChange({ direction })}
      />
    </div>
  )
}
