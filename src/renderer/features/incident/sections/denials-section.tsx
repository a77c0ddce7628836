import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { incidentBody } from '#shared/domain/incident/schema.ts'
import { AddButton } from '../../../form/add-button.tsx'
import { useAdded } from '../../../form/use-added.ts'
import { newId } from '../../../platform/new-id.ts'
import { useFieldError } from '../../../ui/private-input.ts'
import { Section } from '../../../ui/section.tsx'
import { useFieldIssue } from '../../../form/field-issues-context.ts'
import { PassageField } from '../../../form/passage-field.tsx'
import { Spot } from '../../../form/spot.tsx'
import { changeEntry } from '../model/form-state.ts'
import type { DenialEntry } from '../model/entries/denial-entry.ts'
import { newDenial } from '../model/entries/denial-entry.ts'
import { sectionAnchor, type SectionProps, type SourcedSectionProps } from '../section-props.ts'
import { UndoBar } from '../undo-bar.tsx'
import { DenialEntryView } from './denial-entry.tsx'
import styles from './sections.module.css'

const searches = incidentBody.shape.denialSearch.options

/** What the accused side answers, and whether anyone looked for an answer. */
export function DenialsSection({ form, removed, change, remove, putBack, sources }: SourcedSectionProps) {
  const { t } = useTranslation()
  const { isAdded, noteAdded } = useAdded()
  const add = () => {
    const entry = newDenial(newId(), form.language)
    noteAdded(entry.id)
    // A denial that is written down was found.
    change(({ denials }) => ({ denials: [...denials, entry], denialSearch: 'found' }))
  }
  const edit = (id: string, patch: Partial<DenialEntry>) =>
    change(({ denials }) => ({ denials: changeEntry(denials, id, patch) }))
  return (
    <Section
      id={sectionAnchor('denials')}
      title={t('incident.sections.denials')}
      hint={t('incident.denials.hint')}
      actions={<AddButton onAdd={add}>{t('incident.denials.add')}</AddButton>}
    >
      <SearchChoice form={form} change={change} />
      <div>
        {form.denials.map((entry) => (
          <DenialEntryView
            key={entry.id}
            entry={entry}
            sources={sources}
            startsOpen={isAdded(entry.id)}
            onChange={(patch) => edit(entry.id, patch)}
            onRemove={() => remove('denials', entry.id)}
          />
        ))}
      </div>
      <UndoBar list="denials" removed={removed} onPutBack={putBack} />
    </Section>
  )
}

function SearchChoice({ form, change }: Pick<SectionProps, 'form' | 'change'>) {
  const { t } = useTranslation()
  const error = useFieldError(useFieldIssue('denialSearch'))
  return (
    <div className={styles.search}>
      <Spot field="denialSearch">
        <Radio.Group
          label={t('incident.denials.search')}
          error={error}
          value={form.denialSearch}
          onChange={(chosen) => {
            const denialSearch = searches.find((option) => option === chosen)
            if (denialSearch !== undefined) change(() => ({ denialSearch }))
          }}
        >
          <div className={styles.radios}>
            {searches.map((value) => (
              <Radio key={value} value={value} label={t(`incident.denials.searches.${value}`)} />
            ))}
          </div>
        </Radio.Group>
      </Spot>
      {(form.denialSearch !== 'not-searched' || form.denialSearchNote !== '') && (
        <PassageField
          field="denialSearchNote"
          label={t('claims.searchNote')}
          placeholder={t('claims.searchNotePlaceholder')}
          minRows={1}
          value={form.denialSearchNote}
          onChange={(denialSearchNote) => change(() => ({ denialSearchNote }))}
        />
      )}
    </div>
  )
}
