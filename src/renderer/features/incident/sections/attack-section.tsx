import { Section } from '../../../ui/section.tsx'
import { useTranslation } from 'react-i18next'
import { sectionAnchor, type SourcedSectionProps } from '../section-props.ts'
import { useStatements } from '../../../platform/use-statements.ts'
import { hintsOf } from '../model/hints.ts'
import { AttackFields } from './attack-fields.tsx'
import { HintsContext } from './hint-lines.tsx'
import { Targets } from './targets.tsx'

/** How it was done, and what was hit. */
export function AttackSection(props: SourcedSectionProps) {
  const { t } = useTranslation()
  const { form, change } = props
  const statements = useStatements()
  return (
    <Section id={sectionAnchor('attack')} title={t('incident.sections.attack')}>
      <HintsContext value={hintsOf(form.categories, statements)}>
        <AttackFields
          attack={form.attack}
          onChange={(patch) => change(({ attack }) => ({ attack: { ...attack, ...patch } }))}
        />
        <Targets {...props} />
      </HintsContext>
    </Section>
  )
}
