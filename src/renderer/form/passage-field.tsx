import { ProseField, type ProseFieldProps } from '../ui/prose-field.tsx'
import { useFieldIssue } from './field-issues-context.ts'
import { Spot } from './spot.tsx'

export interface PassageFieldProps extends Omit<ProseFieldProps, 'onChange' | 'value' | 'issue'> {
  readonly field: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Several lines of words in any direction. */
export function PassageField({ field, className, onChange, ...props }: PassageFieldProps) {
  return (
    <Spot field={field} className={typeof className === 'string' ? className : undefined}>
      <ProseField
        {...props}
        issue={useFieldIssue(field)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Spot>
  )
}
