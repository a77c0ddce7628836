import { Textarea, type TextareaProps } from '@mantine/core'
import { anyDirection, privateInput, useFieldError } from './private-input.ts'
import type { Told } from '../locales/use-issue-text.ts'

export interface ProseFieldProps extends Omit<TextareaProps, 'error' | 'autoComplete' | 'spellCheck'> {
  readonly issue?: Told | undefined
}

/** Several lines of text in any direction; the box grows with them. */
export function ProseField({ issue, ...props }: ProseFieldProps) {
  return (
    <Textarea
      attributes={anyDirection}
      autosize
      minRows={3}
      {...props}
      {...privateInput}
      error={useFieldError(issue)}
    />
  )
}
