import { useTranslation } from 'react-i18next'
import type { CaseBody } from '#shared/domain/case/schema.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './cases.module.css'

export interface HandOverToProps {
  /** Those of the saved case. */
  readonly recipients: CaseBody['recipients']
  readonly recipientId: string | null
  readonly note: string
  readonly onRecipient: (id: string | null) => void
  readonly onNote: (note: string) => void
}

/** For whom the dossier is made. The check below is held against the one that is chosen. */
export function HandOverTo({ recipients, recipientId, note, onRecipient, onNote }: HandOverToProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.to}>
      <SelectField
        label={t('handOver.to')}
        value={recipientId ?? ''}
        options={[
          { value: '', label: t('handOver.nobody') },
          ...recipients.map(({ id, name, purpose }) => ({
            value: id,
            label: t('handOver.recipientWithPurpose', {
              name,
              purpose: t(`caseParts.recipients.purposes.${purpose}`),
            }),
          })),
        ]}
        onChange={(chosen) => onRecipient(chosen === '' ? null : chosen)}
      />
      <TextField
        label={t('handOver.note')}
        maxLength={2_000}
        value={note}
        onChange={(event) => onNote(event.currentTarget.value)}
      />
    </div>
  )
}
