import { useTranslation } from 'react-i18next'
import { consentScope } from '#shared/domain/consent/schema.ts'
import {
  custodyTold,
  evidenceFiles,
  identities,
  profileRules,
  type ProfileRules,
} from '#shared/domain/export-profile/schema.ts'
import { publicationPrecision } from '#shared/domain/place/schema.ts'
import { tlp } from '#shared/domain/record/schema.ts'
import { ChoiceField } from '../../form/choice-field.tsx'
import type { Rule, YesNoRule } from './rule-groups.ts'

type HowRule = Exclude<Rule, YesNoRule>

const values = {
  identities: identities.options,
  coordinates: publicationPrecision.options,
  evidenceFiles: evidenceFiles.options,
  custody: custodyTold.options,
  marking: tlp.options,
  stricter: profileRules.shape.stricter.options,
  purpose: consentScope.options,
} as const satisfies Record<HowRule, readonly string[]>

/** Stands for null in the control, which knows only text. */
const ANY = ''

export interface HowRuleFieldProps {
  readonly rule: HowRule
  readonly rules: ProfileRules
  readonly onChange: (part: Partial<ProfileRules>) => void
}

/** A rule that says how something goes out, in the words in which it is told elsewhere. */
export function HowRuleField({ rule, rules, onChange }: HowRuleFieldProps) {
  const { t } = useTranslation()
  const options: readonly string[] = rule === 'purpose' ? [ANY, ...values.purpose] : values[rule]
  return (
    <ChoiceField
      field={`rules.${rule}`}
      label={t(`profiles.rules.${rule}`)}
      description={t(`profiles.hints.${rule}`)}
      value={rules[rule] ?? ANY}
      values={options}
      words={(value) =>
        value === ANY
          ? t('profiles.anyPurpose')
          : t(`profiles.values.${rule}.${value}`, { defaultValue: value })
      }
      onChange={(value) => onChange({ [rule]: value === ANY ? null : value })}
    />
  )
}
