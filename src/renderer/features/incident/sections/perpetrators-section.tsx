import { useState } from 'react'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../../platform/new-id.ts'
import type { SourceView } from '../../../sources/source-view.ts'
import { Section } from '../../../ui/section.tsx'
import { newPerpetrator } from '../model/entries/perpetrator-entry.ts'
import { changeEntry } from '../model/form-state.ts'
import { sectionAnchor, type SectionProps } from '../section-props.ts'
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
}: SectionProps & { readonly sources: readonly SourceView[] }) {
  const { t } = useTranslation()
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set())
  const add = () => {
    const entry = newPerpetrator(newId())
    setAdded((ids) => new Set([...ids, entry.id]))
    change(({ allegedPerpetrators }) => ({ allegedPerpetrators: [...allegedPerpetrators, entry] }))
  }
  return (
    <Section
      id={sectionAnchor('perpetrators')}
      title={t('incident.sections.perpetrators')}
      hint={t('attack.perpetrators.hint')}
      actions={
        <Button variant="subtle" leftSection={<IconPlus size={14} aria-hidden="true" />} onClick={add}>
          {t('attack.perpetrators.add')}
        </Button>
      }
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
            startsOpen={added.has(entry.id)}
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
