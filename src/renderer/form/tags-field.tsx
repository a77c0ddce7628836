import { TagsInput } from '@mantine/core'
import { anyDirection, privateInput, useFieldError } from '../ui/private-input.ts'
import { useFieldIssue } from './field-issues-context.ts'
import { Spot } from './spot.tsx'
import { useIssueWithin } from './use-issue-within.ts'

export interface TagsFieldProps {
  readonly field: string
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly description?: string
  readonly value: readonly string[]
  /** What can be chosen instead of being typed. */
  readonly suggestions?: readonly string[]
  /** By what two of them count as one; as they are written, where it is not given. */
  readonly keyOf?: (text: string) => string
  /** The keys begin here when its dialog opens. */
  readonly isFirst?: boolean
  readonly onChange: (value: string[]) => void
}

/** Words, each of which may have spaces in it: Enter or a comma ends one. */
export function TagsField({
  field,
  label,
  isLabelHidden,
  description,
  value,
  suggestions = [],
  keyOf,
  isFirst = false,
  onChange,
}: TagsFieldProps) {
  const whole = useFieldIssue(field)
  const within = useIssueWithin(field)
  return (
    <Spot field={field}>
      <TagsInput
        {...privateInput}
        attributes={isFirst ? firstField : anyDirection}
        {...(isLabelHidden === true ? { 'aria-label': label } : { label })}
        description={description}
        error={useFieldError(whole ?? within)}
        value={[...value]}
        data={[...suggestions]}
        limit={MOST_SUGGESTED}
        {...(keyOf && {
          isDuplicate: (text: string, others: string[]) => others.some((one) => keyOf(one) === keyOf(text)),
        })}
        onChange={onChange}
      />
    </Spot>
  )
}

const firstField = { input: { ...anyDirection.input, 'data-autofocus': true } }

/** So many can be looked over; more come to be seen by typing. */
const MOST_SUGGESTED = 12
