import { useTranslation } from 'react-i18next'
import type { CaseBody } from '#shared/domain/case/schema.ts'
import { AddButton } from '../../form/add-button.tsx'
import { useRecords } from '../../hand-overs/use-records.ts'
import { newId } from '../../platform/new-id.ts'
import { formatRoute } from '../../platform/route.ts'
import { Section } from '../../ui/section.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { CaseRecipient } from './case-recipient.tsx'
import styles from './cases.module.css'
import type { PartProps } from './part-props.ts'
import { partAnchor } from './use-case-folds.ts'
import { useRemovable } from './use-removable.tsx'

/** Who may get the dossier, what for, and how strictly marked material they may receive: chosen from those of the workspace. */
export function CaseRecipients({ body, onChange }: PartProps) {
  const { t } = useTranslation()
  const known = useRecords('recipient') ?? []
  const list = body.recipients
  const entries = useRemovable(list, (recipients) => onChange({ recipients }))
  const open = known.filter(({ id }) => !list.some(({ recipientId }) => recipientId === id))
  const add = (entry: Omit<CaseBody['recipients'][number], 'id'>) =>
    onChange({ recipients: [...list, { id: newId(), ...entry }] })
  const choose = (id: string) => {
    const chosen = open.find((one) => one.id === id)
    if (chosen === undefined) return
    const { name, organisation, purpose, mayReceive } = chosen.body
    add({ recipientId: chosen.id, name, organisation, purpose, mayReceive })
  }
  return (
    <Section
      id={partAnchor('recipients')}
      title={t('caseParts.recipients.title')}
      hint={
        <>
          {t('caseParts.recipients.hint')}{' '}
          <a className={styles.way} href={formatRoute({ screen: 'recipients' })}>
            {t('caseParts.recipients.all')}
          </a>
        </>
      }
    >
      {list.map((entry, index) => (
        <CaseRecipient
          key={entry.id}
          entry={entry}
          index={index}
          known={known.find(({ id }) => id === entry.recipientId) ?? null}
          onChange={(part) => entries.change(entry.id, part)}
          onRemove={() => entries.remove(entry.id)}
        />
      ))}
      {entries.putBack}
      {open.length > 0 && (
        <SelectField
          className={styles.chooseRecipient}
          label={t('caseParts.recipients.choose')}
          value=""
          options={[
            { value: '', label: t('caseParts.recipients.chooseOne') },
            ...open.map(({ id, body: { name, organisation } }) => ({
              value: id,
              label: [name, organisation].filter((part) => part !== '').join(', '),
            })),
          ]}
          onChange={choose}
        />
      )}
      <AddButton
        className={styles.more}
        onAdd={() =>
          add({
            recipientId: null,
            name: '',
            organisation: '',
            purpose: 'own-records',
            mayReceive: body.tlp,
          })
        }
      >
        {t('caseParts.recipients.add')}
      </AddButton>
    </Section>
  )
}
