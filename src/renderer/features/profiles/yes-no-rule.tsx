import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFieldIssue } from '../../form/field-issues-context.ts'
import { Spot } from '../../form/spot.tsx'
import { useFieldError } from '../../ui/private-input.ts'
import type { YesNoRule } from './rule-groups.ts'

export interface YesNoRuleFieldProps {
  readonly rule: YesNoRule
  readonly value: boolean
  readonly onChange: (value: boolean) => void
}

/** Whether one kind of thing may go out. */
export function YesNoRuleField({ rule, value, onChange }: YesNoRuleFieldProps) {
  const { t } = useTranslation()
  const field = `rules.${rule}`
  return (
    <Spot field={field}>
      <Checkbox
        label={t(`profiles.rules.${rule}`)}
        checked={value}
        error={useFieldError(useFieldIssue(field))}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </Spot>
  )
}
