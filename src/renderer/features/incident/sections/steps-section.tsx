import { useTranslation } from 'react-i18next'
import { missingLegs } from '#shared/domain/verification-step/missing-legs.ts'
import { AddButton } from '../../../form/add-button.tsx'
import { useAdded } from '../../../form/use-added.ts'
import type { EvidenceItem } from '../../../evidence/item-name.ts'
import { newId } from '../../../platform/new-id.ts'
import { useSession } from '../../../platform/session.ts'
import { Section } from '../../../ui/section.tsx'
import { changeEntry } from '../model/form-state.ts'
import { newStep, type StepEntry } from '../model/entries/step-entry.ts'
import { today } from '../../../form/today.ts'
import { sectionAnchor, type SectionProps } from '../section-props.ts'
import { UndoBar } from '../undo-bar.tsx'
import styles from './relations.module.css'
import { StepEntryView } from './step-entry.tsx'

export interface StepsSectionProps extends SectionProps {
  readonly evidence: readonly EvidenceItem[]
}

/** What was done to check what is reported, so that another analyst can do it again. */
export function StepsSection({ form, removed, change, remove, putBack, evidence }: StepsSectionProps) {
  const { t } = useTranslation()
  const { analyst } = useSession()
  const { isAdded, noteAdded } = useAdded()
  const legs = missingLegs(form.verificationSteps)
  const add = () => {
    if (analyst === null) return
    const entry = { ...newStep(newId(), analyst.id, today()), leg: legs[0] ?? 'content' }
    noteAdded(entry.id)
    change((now) => ({ verificationSteps: [...now.verificationSteps, entry] }))
  }
  const edit = (id: string, patch: Partial<StepEntry>) =>
    change((now) => ({ verificationSteps: changeEntry(now.verificationSteps, id, patch) }))
  return (
    <Section
      id={sectionAnchor('verification')}
      title={t('incident.sections.verification')}
      hint={t('people.steps.hint')}
      actions={<AddButton onAdd={add}>{t('people.steps.add')}</AddButton>}
    >
      {legs.length > 0 && (
        <p className={styles.legs} role="status">
          {t('people.steps.missing', { legs: legs.map((leg) => t(`people.steps.legs.${leg}`)).join(', ') })}
        </p>
      )}
      <div>
        {form.verificationSteps.map((entry) => (
          <StepEntryView
            key={entry.id}
            entry={entry}
            evidence={evidence}
            startsOpen={isAdded(entry.id)}
            onChange={(patch) => edit(entry.id, patch)}
            onRemove={() => remove('verificationSteps', entry.id)}
          />
        ))}
      </div>
      <UndoBar list="verificationSteps" removed={removed} onPutBack={putBack} />
    </Section>
  )
}
