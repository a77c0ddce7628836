import { useTranslation } from 'react-i18next'
import { consentScope } from '#shared/domain/consent/schema.ts'
import { tlp } from '#shared/domain/record/schema.ts'
import { AddButton } from '../../form/add-button.tsx'
import { RemoveButton } from '../../form/entry.tsx'
import { newId } from '../../platform/new-id.ts'
import { Section } from '../../ui/section.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './cases.module.css'
import type { PartProps } from './part-props.ts'
import { partAnchor } from './use-case-folds.ts'
import { useRemovable } from './use-removable.tsx'

/** Who may get the dossier, what for, and how strictly marked material they may receive. */
export function CaseRecipients({ body, issues, onChange }: PartProps) {
  const { t } = useTranslation()
  const list = body.recipients
  const entries = useRemovable(list, (recipients) => onChange({ recipients }))
  const add = () =>
    onChange({
      recipients: [
        ...list,
        { id: newId(), name: '', organisation: '', purpose: 'own-records', mayReceive: body.tlp },
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
          <TextField
            required
            label={t('caseParts.recipients.name')}
            value={name}
            issue={issues.get(`recipients.${index}.name`)}
            onChange={(event) => entries.change(id, { name: event.currentTarget.value })}
          />
          <TextField
            label={t('caseParts.recipients.organisation')}
            value={organisation}
            issue={issues.get(`recipients.${index}.organisation`)}
            onChange={(event) => entries.change(id, { organisation: event.currentTarget.value })}
          />
          <SelectField
            label={t('caseParts.recipients.purpose')}
            value={purpose}
            options={consentScope.options.map((value) => ({
              value,
              label: t(`caseParts.recipients.purposes.${value}`),
            }))}
            onChange={(value) => entries.change(id, { purpose: value })}
          />
          <SelectField
            label={t('caseParts.recipients.mayReceive')}
            value={mayReceive}
            options={tlp.options.map((value) => ({ value, label: value }))}
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
