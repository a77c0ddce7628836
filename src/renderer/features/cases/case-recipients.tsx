import { useTranslation } from 'react-i18next'
import { consentScope } from '#shared/domain/consent/schema.ts'
import { tlp } from '#shared/domain/record/schema.ts'
import { AddButton } from '../../form/add-button.tsx'
import { ChoiceField } from '../../form/choice-field.tsx'
import { RemoveButton } from '../../form/entry.tsx'
import { WordsField } from '../../form/words-field.tsx'
import { newId } from '../../platform/new-id.ts'
import { Section } from '../../ui/section.tsx'
import styles from './cases.module.css'
import type { PartProps } from './part-props.ts'
import { partAnchor } from './use-case-folds.ts'
import { useRemovable } from './use-removable.tsx'

/** Who may get the dossier, what for, and how strictly marked material they may receive. */
export function CaseRecipients({ body, onChange }: PartProps) {
  const { t } = useTranslation()
  const list = body.recipients
  const entries = useRemovable(list, (recipients) => onChange({ recipients }))
  const add = () =>
    onChange({
      recipients: [
        ...list,
        {
          id: newId(),
          recipientId: null,
          name: '',
          organisation: '',
          purpose: 'own-records',
          mayReceive: body.tlp,
        },
      ],
    })
  return (
    <Section
      id={partAnchor('recipients')}
      title={t('caseParts.recipients.title')}
      hint={t('caseParts.recipients.hint')}
    >
      {list.map(({ id, name, organisation, purpose, mayReceive }, index) => (
        <div
          key={id}
          className={styles.recipient}
          role="group"
          aria-label={t('caseParts.recipients.label', { number: index + 1 })}
        >
          <WordsField
            field={`recipients.${index}.name`}
            required
            label={t('caseParts.recipients.name')}
            value={name}
            onChange={(words) => entries.change(id, { name: words })}
          />
          <WordsField
            field={`recipients.${index}.organisation`}
            label={t('caseParts.recipients.organisation')}
            value={organisation}
            onChange={(words) => entries.change(id, { organisation: words })}
          />
          <ChoiceField
            field={`recipients.${index}.purpose`}
            label={t('caseParts.recipients.purpose')}
            value={purpose}
            values={consentScope.options}
            words={(value) => t(`caseParts.recipients.purposes.${value}`)}
            onChange={(value) => entries.change(id, { purpose: value })}
          />
          <ChoiceField
            field={`recipients.${index}.mayReceive`}
            label={t('caseParts.recipients.mayReceive')}
            value={mayReceive}
            values={tlp.options}
            words={(value) => value}
            onChange={(value) => entries.change(id, { mayReceive: value })}
          />
          <RemoveButton
            label={t('caseParts.recipients.remove', { number: index + 1 })}
            onRemove={() => entries.remove(id)}
          />
        </div>
      ))}
      {entries.putBack}
      <AddButton className={styles.more} onAdd={add}>
        {t('caseParts.recipients.add')}
      </AddButton>
    </Section>
  )
}
