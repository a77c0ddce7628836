import { TextInput, type TextInputProps } from '@mantine/core'
import { anyDirection, privateInput, useFieldError } from './private-input.ts'
import type { Told } from '../locales/use-issue-text.ts'

export interface TextFieldProps extends Omit<TextInputProps, 'error' | 'autoComplete' | 'spellCheck'> {
  /** Name of the rule this value breaks. */
  readonly issue?: Told | undefined
}

/** One line of text in any direction. Nothing typed here is remembered or spell-checked by the browser. */
export function TextField({ issue, ...props }: TextFieldProps) {
  return <TextInput attributes={anyDirection} {...props} {...privateInput} error={useFieldError(issue)} />
}
