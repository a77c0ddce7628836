import { useTranslation } from 'react-i18next'
import type { ProfileRules } from '#shared/domain/export-profile/schema.ts'
import fieldStyles from '../../form/fields.module.css'
import { Section } from '../../ui/section.tsx'
import { HowRuleField } from './how-rule.tsx'
import styles from './profiles.module.css'
import { ruleGroups } from './rule-groups.ts'
import { YesNoRuleField } from './yes-no-rule.tsx'

export interface ProfileRulesFormProps {
  readonly rules: ProfileRules
  readonly onChange: (part: Partial<ProfileRules>) => void
}

/** All rules on one page: what is ticked may go out. */
export function ProfileRulesForm({ rules, onChange }: ProfileRulesFormProps) {
  const { t } = useTranslation()
  return ruleGroups.map(({ id, how, yesNo }) => (
    <Section key={id} title={t(`profiles.groups.${id}`)}>
      <div className={fieldStyles.stack}>
        {how.length > 0 && (
          <div className={fieldStyles.halves}>
            {how.map((rule) => (
              <HowRuleField key={rule} rule={rule} rules={rules} onChange={onChange} />
            ))}
          </div>
        )}
        {yesNo.length > 0 && (
          <div className={styles.ticks}>
            {yesNo.map((rule) => (
              <YesNoRuleField
                key={rule}
                rule={rule}
                value={rules[rule]}
                onChange={(value) => onChange({ [rule]: value })}
              />
            ))}
          </div>
        )}
      </div>
    </Section>
  ))
}
