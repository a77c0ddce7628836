import { TextField } from '../ui/text-field.tsx'
import { useFieldIssue } from './field-issues-context.ts'
import { Spot } from './spot.tsx'

export interface CountFieldProps {
  readonly field: string
  readonly label: string
  readonly value: string
  readonly disabled?: boolean
  readonly onChange: (value: string) => void
}

/** A number of people as typed; kept as text, so that what was typed is never changed under the hand. */
export function CountField({ field, onChange, ...props }: CountFieldProps) {
  return (
    <Spot field={field}>
      <TextField
        {...props}
        inputMode="numeric"
        issue={useFieldIssue(field)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Spot>
  )
}
