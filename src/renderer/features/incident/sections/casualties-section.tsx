import { useTranslation } from 'react-i18next'
import type { Harm } from '#shared/domain/casualty/schema.ts'
import { AddButton } from '../../../form/add-button.tsx'
import { useAdded } from '../../../form/use-added.ts'
import { newId } from '../../../platform/new-id.ts'
import { Section } from '../../../ui/section.tsx'
import { changeEntry } from '../model/form-state.ts'
import type { FigureEntry } from '../../../figures/figure-entry.ts'
import { newFigure } from '../../../figures/figure-entry.ts'
import { sectionAnchor, type SourcedSectionProps } from '../section-props.ts'
import { UndoBar } from '../undo-bar.tsx'
import { FigureEntryView } from '../../../figures/figure-entry-view.tsx'
import fieldStyles from '../../../form/fields.module.css'
import { comparable, setOverlap } from '../../../figures/overlaps.ts'
import { useSumText } from '../../../figures/sum-text.ts'
import { brokenTogether } from '../../../figures/sums-together.ts'
import styles from './sections.module.css'

/** Figures as each source gives them: never overwritten by one another, never added up where they overlap. */
export function CasualtiesSection({ form, removed, change, remove, putBack, sources }: SourcedSectionProps) {
  const { t } = useTranslation()
  const { isAdded, noteAdded } = useAdded()
  const add = (harm: Harm) => {
    const entry = newFigure(newId(), harm)
    noteAdded(entry.id)
    change(({ casualties }) => ({ casualties: [...casualties, entry] }))
  }
  const edit = (id: string, patch: Partial<FigureEntry>) =>
    change(({ casualties }) => ({ casualties: changeEntry(casualties, id, patch) }))
  const broken = brokenTogether(form.casualties)
  const sumText = useSumText()
  return (
    <Section
      id={sectionAnchor('casualties')}
      title={t('incident.sections.casualties')}
      hint={t('incident.casualties.hint')}
      actions={(['killed', 'injured'] as const).map((harm) => (
        <AddButton key={harm} onAdd={() => add(harm)}>
          {t(`incident.casualties.add.${harm}`)}
        </AddButton>
      ))}
    >
      {form.casualties.length === 0 && <p className={styles.none}>{t('incident.casualties.none')}</p>}
      <div>
        {form.casualties.map((entry) => (
          <FigureEntryView
            key={entry.id}
            field={`casualties.${entry.id}`}
            entry={entry}
            others={comparable(form.casualties, entry)}
            sources={sources}
            broken={broken.find(({ figureId }) => figureId === entry.id)}
            startsOpen={isAdded(entry.id)}
            onChange={(patch) => edit(entry.id, patch)}
            onOverlap={(otherId, said) =>
              change(({ casualties }) => ({ casualties: setOverlap(casualties, [entry.id, otherId], said) }))
            }
            onRemove={() => remove('casualties', entry.id)}
          />
        ))}
      </div>
      {broken.map((sum) => (
        <p key={sum.figureId} className={fieldStyles.warn} role="status">
          {sumText(sum)}
        </p>
      ))}
      <UndoBar list="casualties" removed={removed} onPutBack={putBack} />
    </Section>
  )
}
