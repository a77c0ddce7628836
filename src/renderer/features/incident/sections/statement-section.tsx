import { useState, type ReactNode } from 'react'
import { Button } from '@mantine/core'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import type { Statement } from '#shared/domain/statement/schema.ts'
import { findCategory, newestVersions } from '#shared/domain/statement/versions.ts'
import { useAdded } from '../../../form/use-added.ts'
import { newId } from '../../../platform/new-id.ts'
import { useSession } from '../../../platform/session.ts'
import { useStatements } from '../../../platform/use-statements.ts'
import { IssueLine } from '../../../form/issue-line.tsx'
import { Section } from '../../../ui/section.tsx'
import { changeEntry } from '../model/form-state.ts'
import type { CategoryEntry } from '../model/incident-form.ts'
import { newCategory } from '../model/new-entries.ts'
import { sectionAnchor, type SectionProps } from '../section-props.ts'
import { UndoBar } from '../undo-bar.tsx'
import { CategoryEntryView } from './category-entry.tsx'
import { PhrasePicker } from './phrase-picker.tsx'
import styles from './sections.module.css'
import { originOf, StatementChoice } from '../../../form/statement-choice.tsx'

/** Ties the incident to the words of a statement, each with its reason. New links are made under its newest version. */
export function StatementSection(props: SectionProps) {
  const statements = useStatements()
  const newest = newestVersions(statements)
  const [chosenId, choose] = useState<string | null>(null)
  const statement = newest.find(({ id }) => id === chosenId) ?? newest[0]
  return statement === undefined ? null : (
    <LinkedWords
      {...props}
      statements={statements}
      statement={statement}
      statementChoice={<StatementChoice statements={newest} chosen={statement} onChoose={choose} />}
    />
  )
}

interface LinkedWordsProps extends SectionProps {
  /** Every version at hand: a link is shown in the words that it was made under. */
  readonly statements: readonly Statement[]
  readonly statement: Statement
  readonly statementChoice: ReactNode
}

function LinkedWords(props: LinkedWordsProps) {
  const { form, removed, change, remove, putBack, statements, statement } = props
  const { t } = useTranslation()
  const links = useLinks({ form, change, remove, statement })
  const [choosing, setChoosing] = useState(form.categories.length === 0)
  return (
    <Section
      id={sectionAnchor('statement')}
      title={t('incident.sections.statement')}
      hint={t('incident.statement.hint', { speaker: statement.speaker, date: edtfInWords(statement.date) })}
      actions={
        <Button
          variant="subtle"
          aria-expanded={choosing}
          leftSection={
            choosing ? <IconCheck size={14} aria-hidden="true" /> : <IconPlus size={14} aria-hidden="true" />
          }
          onClick={() => setChoosing(!choosing)}
        >
          {choosing ? t('incident.statement.close') : t('incident.statement.choose')}
        </Button>
      }
    >
      <IssueLine field="categories" />
      {choosing && (
        <PhrasePicker
          categories={statement.categories}
          chosen={links.chosen}
          onToggle={links.toggle}
          statementChoice={props.statementChoice}
        />
      )}
      {form.categories.length === 0 && !choosing && (
        <p className={styles.none}>{t('incident.statement.none')}</p>
      )}
      <div>
        {form.categories.map((entry) => (
          <CategoryEntryView
            key={entry.id}
            entry={entry}
            category={findCategory(statements, entry)}
            origin={originOf(entry, statements)}
            startsOpen={links.isAdded(entry.id)}
            onChange={(patch) => links.edit(entry.id, patch)}
            onRemove={() => remove('categories', entry.id)}
          />
        ))}
      </div>
      <UndoBar list="categories" removed={removed} onPutBack={putBack} />
    </Section>
  )
}

function useLinks({
  form,
  change,
  remove,
  statement,
}: Pick<SectionProps, 'form' | 'change' | 'remove'> & { readonly statement: Statement }) {
  const { analyst } = useSession()
  const { isAdded, noteAdded } = useAdded()
  // Who asserts a link is whoever wrote it last.
  const asserted = () => ({
    ...(analyst !== null && { assertedBy: analyst.id }),
    assertedAt: new Date().toISOString(),
  })

  const toggle = (categoryId: string) => {
    const existing = form.categories.find(
      (entry) => isOf(statement, entry) && entry.categoryId === categoryId,
    )
    if (existing !== undefined) return remove('categories', existing.id)
    if (analyst === null) return
    const entry = newCategory(newId(), {
      statementId: statement.id,
      categoryId,
      catalogueVersion: statement.version,
      assertedBy: analyst.id,
      assertedAt: new Date().toISOString(),
    })
    noteAdded(entry.id)
    change(({ categories }) => ({ categories: [...categories, entry] }))
  }
  const edit = (id: string, patch: Partial<CategoryEntry>) =>
    change(({ categories }) => ({ categories: changeEntry(categories, id, { ...patch, ...asserted() }) }))

  const chosen = new Set(form.categories.flatMap((entry) => (isOf(statement, entry) ? entry.categoryId : [])))
  return { isAdded, toggle, edit, chosen }
}

/** Of any version: the same words are not linked twice because one link is older. */
const isOf = (statement: Statement, entry: CategoryEntry): boolean => entry.statementId === statement.id
