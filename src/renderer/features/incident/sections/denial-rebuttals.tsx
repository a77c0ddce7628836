import { useTranslation } from 'react-i18next'
import { AddButton } from '../../../form/add-button.tsx'
import { newId } from '../../../platform/new-id.ts'
import { RemoveButton } from '../../../form/entry.tsx'
import fieldStyles from '../../../form/fields.module.css'
import { PassageField } from '../../../form/passage-field.tsx'
import { SourcesField } from '../../../sources/sources-field.tsx'
import { changeEntry } from '../model/form-state.ts'
import type { DenialEntry } from '../model/entries/denial-entry.ts'
import type { SourceView } from '../../../sources/source-view.ts'
import styles from './sections.module.css'

export interface DenialRebuttalsProps {
  readonly field: string
  readonly rebuttals: DenialEntry['rebuttals']
  readonly sources: readonly SourceView[]
  readonly onChange: (rebuttals: DenialEntry['rebuttals']) => void
}

/** What answers a denial, each answer with where it is found. */
export function DenialRebuttals({ field, rebuttals, sources, onChange }: DenialRebuttalsProps) {
  const { t } = useTranslation()
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('incident.denials.rebuttals')}</legend>
      {rebuttals.map((rebuttal, index) => (
        <div key={rebuttal.id} className={fieldStyles.pair}>
          <PassageField
            field={`${field}.${index}.text`}
            label={t('incident.denials.rebuttal')}
            minRows={2}
            value={rebuttal.text}
            onChange={(text) => onChange(changeEntry(rebuttals, rebuttal.id, { text }))}
          />
          <SourcesField
            field={`${field}.${index}.sourceIds`}
            label={t('incident.denials.rebuttalSources')}
            value={rebuttal.sourceIds}
            sources={sources}
            onChange={(sourceIds) => onChange(changeEntry(rebuttals, rebuttal.id, { sourceIds }))}
          />
          <RemoveButton
            label={t('incident.denials.removeRebuttal')}
            onRemove={() => onChange(rebuttals.filter((other) => other.id !== rebuttal.id))}
          />
        </div>
      ))}
      <AddButton
        className={styles.more}
        onAdd={() => onChange([...rebuttals, { id: newId(), text: '', sourceIds: [] }])}
      >
        {t('incident.denials.addRebuttal')}
      </AddButton>
    </fieldset>
  )
}
