import { SelectField } from '../ui/select-field.tsx'
import { useFieldIssue } from './field-issues-context.ts'
import { Spot } from './spot.tsx'

export interface ChoiceFieldProps<Value extends string> {
  readonly field: string
  readonly label: string
  readonly description?: string
  readonly value: Value
  readonly values: readonly Value[]
  readonly words: (value: Value) => string
  readonly onChange: (value: Value) => void
}

/** One value of a closed list, in its words. */
export function ChoiceField<Value extends string>({
  field,
  values,
  words,
  ...props
}: ChoiceFieldProps<Value>) {
  return (
    <Spot field={field}>
      <SelectField
        {...props}
        issue={useFieldIssue(field)}
        options={values.map((value) => ({ value, label: words(value) }))}
      />
    </Spot>
  )
}
