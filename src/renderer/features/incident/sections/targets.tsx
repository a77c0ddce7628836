import { useState } from 'react'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../../platform/new-id.ts'
import type { SourceView } from '../../../sources/source-view.ts'
import { newTargetEntry } from '../model/entries/target-entry.ts'
import { changeEntry } from '../model/form-state.ts'
import type { SectionProps } from '../section-props.ts'
import { UndoBar } from '../undo-bar.tsx'
import styles from './sections.module.css'
import { TargetEntryView } from './target-entry.tsx'

/** The objects and groups that were hit: several an incident, each with its own signs and damage. */
export function Targets({
  form,
  removed,
  change,
  remove,
  putBack,
  sources,
}: SectionProps & { readonly sources: readonly SourceView[] }) {
  const { t } = useTranslation()
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set())
  const add = () => {
    const entry = newTargetEntry(newId())
    setAdded((ids) => new Set([...ids, entry.id]))
    change(({ targets }) => ({ targets: [...targets, entry] }))
  }
  return (
    <div className={styles.part}>
      <div className={styles.partHead}>
        <h3 className={styles.partTitle}>{t('attack.targets.heading')}</h3>
        <Button variant="subtle" leftSection={<IconPlus size={14} aria-hidden="true" />} onClick={add}>
          {t('attack.targets.add')}
        </Button>
      </div>
      {form.targets.length === 0 && <p className={styles.none}>{t('attack.targets.none')}</p>}
      <div>
        {form.targets.map((entry) => (
          <TargetEntryView
            key={entry.id}
            entry={entry}
            sources={sources}
            startsOpen={added.has(entry.id)}
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
