import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AddButton } from '../../../form/add-button.tsx'
import { useAdded } from '../../../form/use-added.ts'
import { newId } from '../../../platform/new-id.ts'
import { Section } from '../../../ui/section.tsx'
import { changeEntry } from '../model/form-state.ts'
import type { ClaimEntry } from '../model/entries/claim-entry.ts'
import type { SourceEntry } from '../../../sources/source-entry.ts'
import { newClaim } from '../model/entries/claim-entry.ts'
import { newSource } from '../../../sources/source-entry.ts'
import type { SourceView } from '../../../sources/source-view.ts'
import { useSourcesFound } from '../../../sources/use-sources-found.ts'
import { toSourceEntry } from '../../../sources/source-entry.ts'
import { today } from '../../../form/today.ts'
import { sectionAnchor, type SectionProps, type SourcedSectionProps } from '../section-props.ts'
import { UndoBar } from '../undo-bar.tsx'
import { ClaimEntryView } from './claim-entry.tsx'
import styles from './sections.module.css'

/** What each source states about this incident, for or against. */
export function SourcesSection({ form, removed, change, remove, putBack, sources }: SourcedSectionProps) {
  const { t } = useTranslation()
  const claims = useClaims({ change })
  return (
    <Section
      id={sectionAnchor('sources')}
      title={t('incident.sections.sources')}
      actions={
        <AddButton onAdd={() => claims.addNew(form.language)}>{t('incident.sources.addNew')}</AddButton>
      }
    >
      <ExistingSource onChoose={claims.addExisting} />
      {form.claims.length === 0 && <p className={styles.none}>{t('incident.sources.none')}</p>}
      <div>
        {form.claims.map((claim) => (
          <ClaimEntryView
            key={claim.id}
            claim={claim}
            source={sources.find((view) => view.id === claim.sourceId)}
            startsOpen={claims.isAdded(claim.id)}
            onChange={(patch) => claims.edit(claim.id, patch)}
            onSourceChange={claims.editSource}
            onTakeUp={claims.takeUp}
            onRemove={() => remove('claims', claim.id)}
          />
        ))}
      </div>
      <UndoBar list="claims" removed={removed} onPutBack={putBack} />
    </Section>
  )
}

/** Adds a claim by a source that the workspace has already. */
function ExistingSource({ onChoose }: { readonly onChoose: (id: string) => void }) {
  const { t } = useTranslation()
  const { text, setText, found = [] } = useSourcesFound()
  if (found.length === 0 && text === '') return null
  return (
    <Select
      className={styles.existing}
      aria-label={t('incident.sources.addExisting')}
      placeholder={t('incident.sources.addExisting')}
      searchable
      autoComplete="off"
      spellCheck={false}
      value={null}
      searchValue={text}
      onSearchChange={setText}
      // The engine has found them already, also by words that the label does not show.
      filter={({ options }) => options}
      nothingFoundMessage={t('incident.sources.nonePick')}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      data={found.map(({ id, reference, title, publisher }) => ({
        value: id,
        label: [reference, title, publisher].filter((part) => part !== '').join(' · '),
      }))}
      onChange={(id) => {
        if (id === null) return
        setText('')
        onChoose(id)
      }}
    />
  )
}

function useClaims({ change }: Pick<SectionProps, 'change'>) {
  const { isAdded, noteAdded } = useAdded()
  const addClaim = (sourceId: string, source: SourceEntry | null) => {
    const claim = newClaim(newId(), sourceId, 'en')
    noteAdded(claim.id)
    change((form) => ({
      claims: [...form.claims, claim],
      ...(source !== null && { sources: [...form.sources, source] }),
    }))
  }
  return {
    isAdded,
    addNew: (language: string) => {
      const source = newSource(newId(), today(), language)
      addClaim(source.id, source)
    },
    addExisting: (id: string) => addClaim(id, null),
    edit: (id: string, patch: Partial<ClaimEntry>) =>
      change(({ claims }) => ({ claims: changeEntry(claims, id, patch) })),
    editSource: (id: string, patch: Partial<SourceEntry>) =>
      change(({ sources }) => ({ sources: changeEntry(sources, id, patch) })),
    /** Takes a saved source up for changes, which are saved together with the incident. */
    takeUp: ({ stored }: SourceView) => {
      if (stored === null) return
      change(({ sources }) => ({ sources: [...sources, toSourceEntry(stored.id, stored.rev, stored.body)] }))
    },
  }
}
