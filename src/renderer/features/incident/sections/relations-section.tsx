import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import { useIncidentsFound } from '../../../engine/use-incidents-found.ts'
import { useEngineQuery } from '../../../engine/use-engine-query.ts'
import { IssueLine } from '../../../form/issue-line.tsx'
import { Section } from '../../../ui/section.tsx'
import { changeEntry } from '../model/form-state.ts'
import { whyNotRelate } from '../model/why-not-relate.ts'
import { newRelation, type RelationEntry } from '../model/entries/relation-entry.ts'
import { newId } from '../../../platform/new-id.ts'
import { sectionAnchor, type SectionProps } from '../section-props.ts'
import { UndoBar } from '../undo-bar.tsx'
import { IncomingRelations } from './incoming-relations.tsx'
import { RelationRow } from './relation-row.tsx'
import relationStyles from './relations.module.css'
import styles from './sections.module.css'

export interface RelationsSectionProps extends SectionProps {
  /** The incident that the form is about. */
  readonly id: string
  /** Opens the merge with this other incident; null until the form's incident is saved. */
  readonly onMerge: ((otherId: string) => void) | null
}

const SHOWN = 20

/** How the incident stands to others; what others say of it is shown beside it. */
export function RelationsSection({
  id,
  onMerge,
  form,
  removed,
  change,
  remove,
  putBack,
}: RelationsSectionProps) {
  const { t } = useTranslation()
  const lines = useEngineQuery('incidents.lines', { ids: form.relations.map(({ incidentId }) => incidentId) })
  const edit = (relationId: string, patch: Partial<RelationEntry>) =>
    change((now) => ({ relations: changeEntry(now.relations, relationId, patch) }))
  const link = (incidentId: string) =>
    change((now) => ({ relations: [...now.relations, newRelation(newId(), incidentId)] }))
  return (
    <Section
      id={sectionAnchor('relations')}
      title={t('incident.sections.relations')}
      hint={t('people.relations.hint')}
    >
      <IssueLine field="relations" />
      <IncidentPick except={id} related={form.relations} onPick={link} />
      {form.relations.length === 0 && <p className={styles.none}>{t('people.relations.none')}</p>}
      <ul className={styles.linked}>
        {form.relations.map((entry) => (
          <RelationRow
            key={entry.id}
            entry={entry}
            to={lines?.find((line) => line.id === entry.incidentId)}
            onChange={(patch) => edit(entry.id, patch)}
            onRemove={() => remove('relations', entry.id)}
            onMerge={onMerge}
          />
        ))}
      </ul>
      <UndoBar list="relations" removed={removed} onPutBack={putBack} />
      <IncomingRelations id={id} />
    </Section>
  )
}

/** Finds an incident by its words; one that cannot be chosen says why. */
function IncidentPick({
  except,
  related,
  onPick,
}: {
  readonly except: string
  readonly related: readonly { readonly incidentId: string }[]
  readonly onPick: (incidentId: string) => void
}) {
  const { t } = useTranslation()
  const { text, setText, page } = useIncidentsFound(SHOWN)
  return (
    <Select
      className={styles.existing}
      classNames={{ option: relationStyles.option }}
      aria-label={t('people.relations.pick')}
      placeholder={t('people.relations.pick')}
      searchable
      autoComplete="off"
      spellCheck={false}
      value={null}
      searchValue={text}
      onSearchChange={setText}
      // The engine has found them already, also by words that the label does not show.
      filter={({ options }) => options}
      nothingFoundMessage={t('people.relations.nothingFound')}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      data={(page?.rows ?? [])
        .filter((row) => row.id !== except)
        .map((row) => {
          const whyNot = whyNotRelate(row, related)
          return {
            value: row.id,
            disabled: whyNot !== null,
            label: [
              row.reference,
              row.title,
              row.edtf === null ? '' : edtfInWords(row.edtf),
              whyNot === null ? '' : t(`people.relations.whyNot.${whyNot}`),
            ]
              .filter((part) => part !== '')
              .join(' · '),
          }
        })}
      onChange={(id) => {
        if (id === null) return
        setText('')
        onPick(id)
      }}
    />
  )
}
