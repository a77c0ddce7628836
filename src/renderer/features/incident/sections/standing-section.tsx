import { useTranslation } from 'react-i18next'
import { verification } from '#shared/domain/incident/schema.ts'
import { tlp } from '#shared/domain/record/schema.ts'
import { Section } from '../../../ui/section.tsx'
import { ChoiceField } from '../../../form/choice-field.tsx'
import fieldStyles from '../../../form/fields.module.css'
import { sectionAnchor, type SectionProps } from '../section-props.ts'

/** How well it stands, and who may see it. */
export function StandingSection({ form, change }: SectionProps) {
  const { t } = useTranslation()
  return (
    <Section id={sectionAnchor('standing')} title={t('incident.sections.standing')}>
      <div className={fieldStyles.halves}>
        <ChoiceField
          field="verification"
          label={t('incident.standing.verification')}
          value={form.verification}
          values={verification.options}
          words={(value) => t(`terms.verification.${value}`)}
          onChange={(value) => change(() => ({ verification: value }))}
        />
        <ChoiceField
          field="tlp"
          label={t('incident.standing.tlp')}
          value={form.tlp}
          values={tlp.options}
          words={(value) => value}
          onChange={(value) => change(() => ({ tlp: value }))}
        />
      </div>
    </Section>
  )
}
