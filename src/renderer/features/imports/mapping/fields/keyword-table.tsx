import { ActionIcon, NativeSelect } from '@mantine/core'
import { IconArrowUp, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AddButton } from '../../../../form/add-button.tsx'
import { IssueLine } from '../../../../form/issue-line.tsx'
import { Spot } from '../../../../form/spot.tsx'
import styles from './fields.module.css'
import { TagsField } from '../../../../form/tags-field.tsx'

interface Entry {
  readonly words: string[]
}

export interface KeywordTableProps<E extends Entry> {
  readonly field: string
  readonly label: string
  readonly table: readonly E[]
  /** What a new entry begins with. */
  readonly blank: E
  /** The control for what the words of an entry stand for. */
  readonly value: (entry: E, change: (part: Partial<E>) => void, field: string) => ReactNode
  readonly onChange: (table: E[]) => void
}

/** Words, and what each of them stands for; the first entry whose word is found counts first. */
export function KeywordTable<E extends Entry>({
  field,
  label,
  table,
  blank,
  value,
  onChange,
}: KeywordTableProps<E>) {
  const { t } = useTranslation()
  const put = (at: number, entry: E) => onChange(table.map((one, index) => (index === at ? entry : one)))
  const raise = (at: number) =>
    onChange(table.toSpliced(at, 1).toSpliced(at - 1, 0, ...table.slice(at, at + 1)))
  return (
    <fieldset className={styles.table}>
      <legend>{label}</legend>
      <IssueLine field={field} />
      {table.map((entry, at) => (
        // Entries have no id of their own; they are changed in place.
        <div key={at} className={styles.entry}>
          <TagsField
            isLabelHidden
            field={`${field}.${at}.words`}
            label={t('mapping.fields.words')}
            value={entry.words}
            onChange={(words) => put(at, { ...entry, words })}
          />
          <span className={styles.stands}>{t('mapping.fields.stands')}</span>
          {value(entry, (part) => put(at, { ...entry, ...part }), `${field}.${at}`)}
          <ActionIcon aria-label={t('mapping.fields.up')} disabled={at === 0} onClick={() => raise(at)}>
            <IconArrowUp size={14} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon
            aria-label={t('mapping.fields.removeWords')}
            onClick={() => onChange(table.toSpliced(at, 1))}
          >
            <IconTrash size={14} aria-hidden="true" />
          </ActionIcon>
        </div>
      ))}
      <AddButton onAdd={() => onChange([...table, blank])}>{t('mapping.fields.addWords')}</AddButton>
    </fieldset>
  )
}

export interface StandsForProps<Value extends string> {
  readonly field: string
  readonly value: Value
  readonly values: readonly Value[]
  readonly words: (value: Value) => string
  readonly onChange: (value: Value) => void
}

/** What the words of an entry stand for: one of a closed list. */
export function StandsFor<Value extends string>({
  field,
  value,
  values,
  words,
  onChange,
}: StandsForProps<Value>) {
  const { t } = useTranslation()
  return (
    <Spot field={field}>
      <NativeSelect
        aria-label={t('mapping.fields.stands')}
        value={value}
        data={values.map((one) => ({ value: one, label: words(one) }))}
        onChange={(event) => {
          const chosen = values.find((one) => one === event.currentTarget.value)
          if (chosen !== undefined) onChange(chosen)
        }}
      />
    </Spot>
  )
}
