import { MultiSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFieldIssue } from '../../../../form/field-issues-context.ts'
import { Spot } from '../../../../form/spot.tsx'
import { privateInput, useFieldError } from '../../../../ui/private-input.ts'

export interface SeveralFieldProps<Value extends string> {
  readonly field: string
  readonly label: string
  readonly value: readonly Value[]
  readonly values: readonly Value[]
  readonly words: (value: Value) => string
  readonly onChange: (value: Value[]) => void
}

/** Some of a list, in the order in which they were chosen. What is chosen and not in the list stays. */
export function SeveralField<Value extends string>({
  field,
  label,
  value,
  values,
  words,
  onChange,
}: SeveralFieldProps<Value>) {
  const { t } = useTranslation()
  const offered = [...new Set([...values, ...value])]
  return (
    <Spot field={field}>
      <MultiSelect
        {...privateInput}
        label={label}
        searchable={offered.length > 8}
        hidePickedOptions
        nothingFoundMessage={t('mapping.noneFound')}
        error={useFieldError(useFieldIssue(field))}
        data={offered.map((one) => ({ value: one, label: words(one) }))}
        value={[...value]}
        onChange={(chosen) => onChange(chosen.flatMap((one) => offered.find((known) => known === one) ?? []))}
      />
    </Spot>
  )
}
