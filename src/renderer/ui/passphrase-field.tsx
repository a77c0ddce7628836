import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { privateInput, useFieldError } from './private-input.ts'
import type { Told } from '../locales/use-issue-text.ts'

export interface PassphraseFieldProps extends Omit<
  PasswordInputProps,
  'error' | 'autoComplete' | 'spellCheck'
> {
  readonly issue?: Told | undefined
}

export function PassphraseField({ issue, ...props }: PassphraseFieldProps) {
  const { t } = useTranslation()
  return (
    <PasswordInput
      visibilityToggleButtonProps={{ 'aria-label': t('ui.showPassphrase') }}
      {...props}
      {...privateInput}
      error={useFieldError(issue)}
      // The library says this of every input but this one.
      aria-invalid={issue !== undefined}
    />
  )
}
