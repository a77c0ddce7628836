import { MultiSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFieldError } from '../ui/private-input.ts'
import { offered, type SourceView } from './source-view.ts'
import { useFieldIssue } from '../form/field-issues-context.ts'
import { Spot } from '../form/spot.tsx'

export interface SourcesFieldProps {
  readonly field: string
  readonly label: string
  readonly value: readonly string[]
  readonly sources: readonly SourceView[]
  readonly onChange: (sourceIds: string[]) => void
}

/** Which of the sources at hand say this. */
export function SourcesField({ field, label, value, sources, onChange }: SourcesFieldProps) {
  const { t } = useTranslation()
  const error = useFieldError(useFieldIssue(field))
  return (
    <Spot field={field}>
      <MultiSelect
        label={label}
        searchable
        autoComplete="off"
        spellCheck={false}
        error={error}
        value={[...value]}
        data={offered(sources, value).map(({ id, title, withdrawn }) => ({
          value: id,
          label: withdrawn
            ? t('sources.withdrawn.titled', { title })
            : title || t('incident.sources.untitled'),
        }))}
        placeholder={value.length === 0 ? t('incident.sources.pick') : ''}
        nothingFoundMessage={t('incident.sources.nonePick')}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        onChange={onChange}
      />
    </Spot>
  )
}
