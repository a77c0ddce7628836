import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { civilianUseIndicator } from '#shared/domain/target/schema.ts'
import { AnswerField } from '../../../form/answer-field.tsx'
import fieldStyles from '../../../form/fields.module.css'
import { Spot } from '../../../form/spot.tsx'
import { WordsField } from '../../../form/words-field.tsx'
import { HintLines } from './hint-lines.tsx'
import styles from './sections.module.css'
import type { TargetPartProps } from './target-object.tsx'

const questions = ['occupied', 'emblem', 'warning'] as const

/** What could be seen of it: people, emblem, warning, and the signs of civilian use. */
export function TargetSigns({ field, entry, onChange }: TargetPartProps) {
  const { t } = useTranslation()
  return (
    <>
      <div className={fieldStyles.row}>
        {questions.map((name) => (
          <AnswerField
            key={name}
            field={`${field}.${name}`}
            label={t(`attack.targets.${name}`)}
            value={entry[name]}
            onChange={(answer) => onChange({ [name]: answer })}
          />
        ))}
      </div>
      <HintLines fields={['targets.occupied', 'targets.emblem', 'targets.warning']} />
      {(entry.warning === 'yes' || entry.warningNote !== '') && (
        <WordsField
          field={`${field}.warningNote`}
          label={t('attack.targets.warningNote')}
          value={entry.warningNote}
          onChange={(warningNote) => onChange({ warningNote })}
        />
      )}
      <Spot field={`${field}.civilianUse`}>
        <Checkbox.Group
          label={t('attack.targets.civilianUse')}
          value={entry.civilianUse}
          onChange={(chosen) =>
            onChange({ civilianUse: civilianUseIndicator.options.filter((sign) => chosen.includes(sign)) })
          }
        >
          <div className={styles.checks}>
            {civilianUseIndicator.options.map((sign) => (
              <Checkbox key={sign} value={sign} label={t(`attack.targets.civilianUses.${sign}`)} />
            ))}
          </div>
        </Checkbox.Group>
      </Spot>
      <HintLines fields={['targets.civilianUse']} />
    </>
  )
}
