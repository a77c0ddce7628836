import { useTranslation } from 'react-i18next'
import { AnswerField } from '../../../form/answer-field.tsx'
import fieldStyles from '../../../form/fields.module.css'
import { PassageField } from '../../../form/passage-field.tsx'
import { WordsField } from '../../../form/words-field.tsx'
import type { SourceView } from '../../../sources/source-view.ts'
import { SourcesField } from '../../../sources/sources-field.tsx'
import { HintLines } from './hint-lines.tsx'
import type { TargetEntry } from '../model/entries/target-entry.ts'

type Use = TargetEntry['militaryUse']

export interface MilitaryUseProps {
  readonly field: string
  readonly value: Use
  readonly sources: readonly SourceView[]
  readonly onChange: (patch: Partial<Use>) => void
}

/** Alleged military use of what was hit: never without who alleges it. */
export function MilitaryUse({ field, value, sources, onChange }: MilitaryUseProps) {
  const { t } = useTranslation()
  const written = value.claimedBy !== '' || value.note !== '' || value.sourceIds.length > 0
  return (
    <fieldset className={`${fieldStyles.group} ${fieldStyles.stack}`}>
      <AnswerField
        field={`${field}.alleged`}
        label={t('attack.targets.alleged')}
        value={value.alleged}
        onChange={(alleged) => onChange({ alleged })}
      />
      <HintLines fields={['targets.militaryUse']} />
      {(value.alleged === 'yes' || written) && (
        <>
          <div className={fieldStyles.row}>
            <WordsField
              field={`${field}.claimedBy`}
              label={t('attack.targets.claimedBy')}
              required={value.alleged === 'yes'}
              value={value.claimedBy}
              onChange={(claimedBy) => onChange({ claimedBy })}
            />
            <SourcesField
              field={`${field}.sourceIds`}
              label={t('attack.targets.militarySources')}
              value={value.sourceIds}
              sources={sources}
              onChange={(sourceIds) => onChange({ sourceIds })}
            />
          </div>
          <PassageField
            field={`${field}.note`}
            label={t('attack.targets.militaryNote')}
            minRows={1}
            value={value.note}
            onChange={(note) => onChange({ note })}
          />
        </>
      )}
    </fieldset>
  )
}
