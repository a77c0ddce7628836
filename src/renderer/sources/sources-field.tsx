import { MultiSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFieldIssue } from '../form/field-issues-context.ts'
import { Spot } from '../form/spot.tsx'
import { useFieldError } from '../ui/private-input.ts'
import { isShownFor, sourceChoices } from './source-choices.ts'
import type { SourceView } from './source-view.ts'
import { useSourcesFound } from './use-sources-found.ts'

export interface SourcesFieldProps {
  readonly field: string
  readonly label: string
  readonly value: readonly string[]
  /** The form's own, offered first. */
  readonly sources: readonly SourceView[]
  readonly onChange: (sourceIds: string[]) => void
}

const NONE: readonly never[] = []

/** Which sources say this: of the form, or any other that is found by its words. */
export function SourcesField({ field, label, value, sources, onChange }: SourcesFieldProps) {
  const { t } = useTranslation()
  const error = useFieldError(useFieldIssue(field))
  const { text, setText, found = NONE } = useSourcesFound()
  const choices = sourceChoices({
    own: sources,
    found,
    chosen: value,
    labelOf: ({ title, withdrawn }) =>
      withdrawn ? t('sources.withdrawn.titled', { title }) : title || t('incident.sources.untitled'),
  })
  const isShown = isShownFor(text, found)
  const shown = new Set(choices.filter(isShown).map((choice) => choice.value))
  return (
    <Spot field={field}>
      <MultiSelect
        label={label}
        searchable
        autoComplete="off"
        spellCheck={false}
        error={error}
        value={[...value]}
        data={choices}
        searchValue={text}
        onSearchChange={setText}
        // The engine finds also by words that the label does not show.
        filter={({ options }) => options.filter((option) => 'value' in option && shown.has(option.value))}
        placeholder={value.length === 0 ? t('incident.sources.pick') : ''}
        nothingFoundMessage={t('incident.sources.nonePick')}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        onChange={onChange}
      />
    </Spot>
  )
}
