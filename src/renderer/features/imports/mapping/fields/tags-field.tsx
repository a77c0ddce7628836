import { TagsInput } from '@mantine/core'
import { useFieldIssue } from '../../../../form/field-issues-context.ts'
import { Spot } from '../../../../form/spot.tsx'
import { anyDirection, privateInput, useFieldError } from '../../../../ui/private-input.ts'
import { useIssueWithin } from './use-issue-within.ts'

export interface TagsFieldProps {
  readonly field: string
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly description?: string
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
}

/** Words, each of which may have spaces in it: Enter or a comma ends one. */
export function TagsField({ field, label, isLabelHidden, description, value, onChange }: TagsFieldProps) {
  const whole = useFieldIssue(field)
  const within = useIssueWithin(field)
  return (
    <Spot field={field}>
      <TagsInput
        {...privateInput}
        attributes={anyDirection}
        {...(isLabelHidden === true ? { 'aria-label': label } : { label })}
        description={description}
        error={useFieldError(whole ?? within)}
        value={[...value]}
        onChange={onChange}
      />
    </Spot>
  )
}
