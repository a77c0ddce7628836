import { useTranslation } from 'react-i18next'
import type { Readiness } from '#shared/ipc/dossier.ts'
import { EvidenceField } from '../../evidence/evidence-field.tsx'
import { AddButton } from '../../form/add-button.tsx'
import { RemoveButton } from '../../form/entry.tsx'
import fieldStyles from '../../form/fields.module.css'
import { PassageField } from '../../form/passage-field.tsx'
import { newId } from '../../platform/new-id.ts'
import { Section } from '../../ui/section.tsx'
import styles from './cases.module.css'
import { ConcernsField } from './concerns-field.tsx'
import { DisclosureCandidates } from './disclosure-candidates.tsx'
import type { PartProps } from './part-props.ts'
import { partAnchor } from './use-case-folds.ts'
import { useRemovable } from './use-removable.tsx'

export interface CaseDisclosureProps extends PartProps {
  /** Null while it is not known what speaks against an incident. */
  readonly candidates: Readiness['candidates'] | null
}

/** What contradicts the case, with whatever in the records speaks against it and is not on the list yet. */
export function CaseDisclosure({ body, onChange, candidates }: CaseDisclosureProps) {
  const { t } = useTranslation()
  const list = body.disclosure
  const entries = useRemovable(list, (disclosure) => onChange({ disclosure }))
  const open = candidates?.filter((candidate) => !list.some(({ id }) => id === candidate.id)) ?? null
  return (
    <Section
      id={partAnchor('disclosure')}
      title={t('caseParts.disclosure.title')}
      hint={t('caseParts.disclosure.hint')}
    >
      {list.map(({ id, incidentId, evidenceId, text }, index) => (
        <div
          key={id}
          className={styles.disclosed}
          role="group"
          aria-label={t('caseParts.disclosure.label', { number: index + 1 })}
        >
          <div className={fieldStyles.stack}>
            <ConcernsField
              field={`disclosure.${index}.incidentId`}
              incidents={body.incidents}
              value={incidentId}
              onChange={(chosen) => entries.change(id, { incidentId: chosen })}
            />
            <EvidenceField
              things
              field={`disclosure.${index}.evidenceId`}
              label={t('caseParts.disclosure.evidence')}
              placeholder={t('caseParts.disclosure.noEvidence')}
              value={evidenceId}
              onChange={(chosen) => entries.change(id, { evidenceId: chosen })}
            />
          </div>
          <PassageField
            field={`disclosure.${index}.text`}
            label={t('caseParts.disclosure.text')}
            minRows={2}
            value={text}
            onChange={(words) => entries.change(id, { text: words })}
          />
          <RemoveButton
            label={t('caseParts.disclosure.remove', { number: index + 1 })}
            onRemove={() => entries.remove(id)}
          />
        </div>
      ))}
      {entries.putBack}
      <DisclosureCandidates
        candidates={open}
        onTakeUp={(entry) => onChange({ disclosure: [...list, entry] })}
      />
      <AddButton
        className={styles.more}
        onAdd={() =>
          onChange({
            disclosure: [...list, { id: newId(), incidentId: null, evidenceId: null, text: '' }],
          })
        }
      >
        {t('caseParts.disclosure.add')}
      </AddButton>
    </Section>
  )
}
