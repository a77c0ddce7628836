import { useTranslation } from 'react-i18next'
import { AddButton } from '../../../form/add-button.tsx'
import { useAdded } from '../../../form/use-added.ts'
import { newId } from '../../../platform/new-id.ts'
import { Section } from '../../../ui/section.tsx'
import { newPerpetrator } from '../model/entries/perpetrator-entry.ts'
import { changeEntry } from '../model/form-state.ts'
import { sectionAnchor, type SourcedSectionProps } from '../section-props.ts'
import { UndoBar } from '../undo-bar.tsx'
import { PerpetratorEntryView } from './perpetrator-entry.tsx'
import styles from './sections.module.css'

/** Who is alleged to have acted, each with the basis for saying so. */
export function PerpetratorsSection({
  form,
  removed,
  change,
  remove,
  putBack,
  sources,
}: SourcedSectionProps) {
  const { t } = useTranslation()
  const { isAdded, noteAdded } = useAdded()
  const add = () => {
    const entry = newPerpetrator(newId())
    noteAdded(entry.id)
    change(({ allegedPerpetrators }) => ({ allegedPerpetrators: [...allegedPerpetrators, entry] }))
  }
  return (
    <Section
      id={sectionAnchor('perpetrators')}
      title={t('incident.sections.perpetrators')}
      hint={t('attack.perpetrators.hint')}
      actions={<AddButton onAdd={add}>{t('attack.perpetrators.add')}</AddButton>}
    >
      {form.allegedPerpetrators.length === 0 && (
        <p className={styles.none}>{t('attack.perpetrators.none')}</p>
      )}
      <div>
        {form.allegedPerpetrators.map((entry) => (
          <PerpetratorEntryView
            key={entry.id}
            entry={entry}
            sources={sources}
            startsOpen={isAdded(entry.id)}
            onChange={(patch) =>
              change(({ allegedPerpetrators }) => ({
                allegedPerpetrators: changeEntry(allegedPerpetrators, entry.id, patch),
              }))
            }
            onRemove={() => remove('allegedPerpetrators', entry.id)}
          />
        ))}
      </div>
      <UndoBar list="allegedPerpetrators" removed={removed} onPutBack={putBack} />
    </Section>
  )
}
