import { useMemo, useState } from 'react'
import { Button } from '@mantine/core'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { conflictClassification } from '#shared/domain/legal/conflict.ts'
import { useAdded } from '../../../form/use-added.ts'
import type { EvidenceItem } from '../../../evidence/item-name.ts'
import { ChoiceField } from '../../../form/choice-field.tsx'
import { newId } from '../../../platform/new-id.ts'
import type { SourceView } from '../../../sources/source-view.ts'
import { Section } from '../../../ui/section.tsx'
import { newLegalEntry, type LegalEntry } from '../model/entries/legal-entry.ts'
import { changeEntry } from '../model/form-state.ts'
import { materialOf } from '../model/legal-material.ts'
import { sectionAnchor, type SectionProps } from '../section-props.ts'
import { UndoBar } from '../undo-bar.tsx'
import { ArticlePicker } from './article-picker.tsx'
import { LawSuggestions } from './law-suggestions.tsx'
import styles from './law.module.css'
import { LegalEntryView } from './legal-entry.tsx'

export interface LawSectionProps extends SectionProps {
  readonly sources: readonly SourceView[]
  readonly evidence: readonly EvidenceItem[]
}

/** The articles that what is reported may be relevant to, and what speaks for and against their elements. */
export function LawSection({ form, removed, change, remove, putBack, sources, evidence }: LawSectionProps) {
  const { t } = useTranslation()
  const { isAdded, noteAdded } = useAdded()
  const [suggesting, setSuggesting] = useState(form.legalReferences.length === 0)
  const untitled = t('incident.sources.untitled')
  const { claims, evidence: linked } = form
  const material = useMemo(
    () => materialOf({ claims, evidence: linked }, sources, evidence, untitled),
    [claims, linked, sources, evidence, untitled],
  )
  const add = (chosen: Pick<LegalEntry, 'article' | 'paragraphs' | 'role'>) => {
    const entry = newLegalEntry(newId(), chosen)
    noteAdded(entry.id)
    change(({ legalReferences }) => ({ legalReferences: [...legalReferences, entry] }))
  }
  return (
    <Section
      id={sectionAnchor('law')}
      title={t('incident.sections.law')}
      hint={t('law.hint')}
      actions={
        <Button
          variant="subtle"
          aria-expanded={suggesting}
          leftSection={
            suggesting ? (
              <IconCheck size={14} aria-hidden="true" />
            ) : (
              <IconPlus size={14} aria-hidden="true" />
            )
          }
          onClick={() => setSuggesting(!suggesting)}
        >
          {suggesting ? t('law.suggestClose') : t('law.suggest')}
        </Button>
      }
    >
      <div className={styles.top}>
        <ChoiceField
          field="conflictClassification"
          label={t('law.conflict')}
          value={form.conflictClassification}
          values={conflictClassification.options}
          words={(value) => t(`law.conflicts.${value}`)}
          onChange={(value) => change(() => ({ conflictClassification: value }))}
        />
        <ArticlePicker form={form} onChoose={add} />
      </div>
      {suggesting && (
        <LawSuggestions form={form} onAdd={add} onRemove={(id) => remove('legalReferences', id)} />
      )}
      {form.legalReferences.length === 0 && <p className={styles.none}>{t('law.none')}</p>}
      <div>
        {form.legalReferences.map((entry) => (
          <LegalEntryView
            key={entry.id}
            entry={entry}
            material={material}
            startsOpen={isAdded(entry.id)}
            onChange={(patch) =>
              change(({ legalReferences }) => ({
                legalReferences: changeEntry(legalReferences, entry.id, patch),
              }))
            }
            onRemove={() => remove('legalReferences', entry.id)}
          />
        ))}
      </div>
      <UndoBar list="legalReferences" removed={removed} onPutBack={putBack} />
    </Section>
  )
}
