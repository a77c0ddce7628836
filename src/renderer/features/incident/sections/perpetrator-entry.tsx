import { useTranslation } from 'react-i18next'
import { confidence } from '#shared/domain/grading/schema.ts'
import { side } from '#shared/domain/perpetrator/schema.ts'
import { ChoiceField } from '../../../form/choice-field.tsx'
import { Entry } from '../../../form/entry.tsx'
import entryStyles from '../../../form/entry.module.css'
import fieldStyles from '../../../form/fields.module.css'
import { PassageField } from '../../../form/passage-field.tsx'
import { WordsField } from '../../../form/words-field.tsx'
import type { SourceView } from '../../../sources/source-view.ts'
import { SourcesField } from '../../../sources/sources-field.tsx'
import type { PerpetratorEntry } from '../model/entries/perpetrator-entry.ts'

export interface PerpetratorEntryProps {
  readonly entry: PerpetratorEntry
  readonly sources: readonly SourceView[]
  readonly startsOpen: boolean
  readonly onChange: (patch: Partial<PerpetratorEntry>) => void
  readonly onRemove: () => void
}

/** One alleged perpetrator: whose forces, on what basis, and how sure the analyst is. */
export function PerpetratorEntryView({
  entry,
  sources,
  startsOpen,
  onChange,
  onRemove,
}: PerpetratorEntryProps) {
  const { t } = useTranslation()
  const field = `allegedPerpetrators.${entry.id}`
  const forces = t(`attack.perpetrators.sides.${entry.side}`)
  return (
    <Entry
      field={field}
      label={forces}
      startsOpen={startsOpen}
      onRemove={onRemove}
      summary={
        <span className={entryStyles.line}>
          <span className={entryStyles.strong}>{forces}</span>
          <bdi className={entryStyles.cut}>{entry.unit}</bdi>
          <span className={`${entryStyles.quiet} ${entryStyles.end}`}>
            {t(`terms.confidence.${entry.confidence}`)}
            {entry.basis.trim() === '' && ` · ${t('attack.perpetrators.noBasis')}`}
          </span>
        </span>
      }
    >
      <div className={fieldStyles.stack}>
        <div className={fieldStyles.row}>
          <ChoiceField
            field={`${field}.side`}
            label={t('attack.perpetrators.side')}
            value={entry.side}
            values={side.options}
            words={(value) => t(`attack.perpetrators.sides.${value}`)}
            onChange={(value) => onChange({ side: value })}
          />
          <WordsField
            field={`${field}.unit`}
            label={t('attack.perpetrators.unit')}
            value={entry.unit}
            onChange={(unit) => onChange({ unit })}
          />
          <ChoiceField
            field={`${field}.confidence`}
            label={t('attack.perpetrators.confidence')}
            value={entry.confidence}
            values={confidence.options}
            words={(value) => t(`terms.confidence.${value}`)}
            onChange={(value) => onChange({ confidence: value })}
          />
        </div>
        <PassageField
          field={`${field}.basis`}
          label={t('attack.perpetrators.basis')}
          minRows={2}
          value={entry.basis}
          onChange={(basis) => onChange({ basis })}
        />
        <SourcesField
          field={`${field}.sourceIds`}
          label={t('attack.perpetrators.sources')}
          value={entry.sourceIds}
          sources={sources}
          onChange={(sourceIds) => onChange({ sourceIds })}
        />
      </div>
    </Entry>
  )
}
