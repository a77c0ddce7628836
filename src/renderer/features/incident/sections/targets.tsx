import { useTranslation } from 'react-i18next'
import { AddButton } from '../../../form/add-button.tsx'
import { useAdded } from '../../../form/use-added.ts'
import { newId } from '../../../platform/new-id.ts'
import { newTargetEntry } from '../model/entries/target-entry.ts'
import { changeEntry } from '../model/form-state.ts'
import type { SourcedSectionProps } from '../section-props.ts'
import { UndoBar } from '../undo-bar.tsx'
import styles from './sections.module.css'
import { TargetEntryView } from './target-entry.tsx'

/** The objects and groups that were hit: several an incident, each with its own signs and damage. */
export function Targets({ form, removed, change, remove, putBack, sources }: SourcedSectionProps) {
  const { t } = useTranslation()
  const { isAdded, noteAdded } = useAdded()
  const add = () => {
    const entry = newTargetEntry(newId())
    noteAdded(entry.id)
    change(({ targets }) => ({ targets: [...targets, entry] }))
  }
  return (
    <div className={styles.part}>
      <div className={styles.partHead}>
        <h3 className={styles.partTitle}>{t('attack.targets.heading')}</h3>
        <AddButton onAdd={add}>{t('attack.targets.add')}</AddButton>
      </div>
      {form.targets.length === 0 && <p className={styles.none}>{t('attack.targets.none')}</p>}
      <div>
        {form.targets.map((entry) => (
          <TargetEntryView
            key={entry.id}
            entry={entry}
            sources={sources}
            startsOpen={isAdded(entry.id)}
            onChange={(patch) =>
              change(({ targets }) => ({ targets: changeEntry(targets, entry.id, patch) }))
            }
            onRemove={() => remove('targets', entry.id)}
          />
        ))}
      </div>
      <UndoBar list="targets" removed={removed} onPutBack={putBack} />
    </div>
  )
}
