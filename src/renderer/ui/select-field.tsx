import { NativeSelect } from '@mantine/core'
import { useFieldError } from './private-input.ts'
import type { Told } from '../locales/use-issue-text.ts'

export interface SelectFieldProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
  readonly description?: string
  readonly disabled?: boolean
  readonly className?: string | undefined
  readonly issue?: Told | undefined
}

/** One of a closed list, by the system's own control: known keys, no surprise. */
export function SelectField<Value extends string>({
  issue,
  options,
  onChange,
  ...props
}: SelectFieldProps<Value>) {
  return (
    <NativeSelect
      {...props}
      autoComplete="off"
      data={[...options]}
      error={useFieldError(issue)}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value)
        if (chosen !== undefined) onChange(chosen.value)
      }}
    />
  )
}
