import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAdded } from '../../../form/use-added.ts'
import { NewPersonLine } from '../../../persons/new-person-line.tsx'
import { usePersons } from '../../../persons/use-persons.ts'
import { Section } from '../../../ui/section.tsx'
import { changeEntry } from '../model/form-state.ts'
import type { PersonEntry } from '../model/entries/person-entry.ts'
import { sectionAnchor, type SectionProps } from '../section-props.ts'
import { UndoBar } from '../undo-bar.tsx'
import { PersonEntryView } from './person-entry.tsx'
import styles from './sections.module.css'

/** Whom the incident concerns, by code name. A new person is stored at once; the link to them is saved with the incident. */
export function PersonsSection({ form, removed, change, remove, putBack }: SectionProps) {
  const { t } = useTranslation()
  const persons = usePersons()
  const { isAdded, noteAdded } = useAdded()
  const link = (id: string, codeName: string) => {
    noteAdded(id)
    change((now) =>
      now.persons.some((entry) => entry.id === id)
        ? {}
        : { persons: [...now.persons, { id, codeName, role: 'witness', note: '' }] },
    )
  }
  const edit = (id: string, patch: Partial<PersonEntry>) =>
    change((now) => ({ persons: changeEntry(now.persons, id, patch) }))
  const others = persons?.filter(({ id }) => !form.persons.some((entry) => entry.id === id)) ?? []
  return (
    <Section
      id={sectionAnchor('persons')}
      title={t('incident.sections.persons')}
      hint={t('people.persons.hint')}
    >
      {others.length > 0 && (
        <Select
          className={styles.existing}
          aria-label={t('people.persons.link')}
          placeholder={t('people.persons.link')}
          searchable
          autoComplete="off"
          spellCheck={false}
          value={null}
          nothingFoundMessage={t('people.persons.nothingFound')}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          data={others.map(({ id, codeName }) => ({ value: id, label: codeName }))}
          onChange={(id) => {
            const person = others.find((one) => one.id === id)
            if (person !== undefined) link(person.id, person.codeName)
          }}
        />
      )}
      <NewPersonLine onAdded={link} />
      <div>
        {form.persons.map((entry) => (
          <PersonEntryView
            key={entry.id}
            entry={entry}
            person={persons?.find(({ id }) => id === entry.id)}
            reading={persons === undefined}
            startsOpen={isAdded(entry.id)}
            onChange={(patch) => edit(entry.id, patch)}
            onRemove={() => remove('persons', entry.id)}
          />
        ))}
      </div>
      <UndoBar list="persons" removed={removed} onPutBack={putBack} />
    </Section>
  )
}
