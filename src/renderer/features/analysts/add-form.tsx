import { useTranslation } from 'react-i18next'
import type { AnalystBody } from '#shared/domain/analyst/schema.ts'
import { bridge } from '../../platform/bridge.ts'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { StrengthMeter } from '../../ui/strength-meter.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { KeyFormFrame } from '../../keys/key-form.tsx'
import styles from '../../keys/keys.module.css'
import { newPassphraseIssues, useKeyForm } from '../../keys/use-key-form.ts'

const empty = {
  name: '',
  organisation: '',
  role: 'analyst' as AnalystBody['role'],
  passphrase: '',
  repeated: '',
}

/** Somebody new: their name, what they may do, and a passphrase that they type themselves. */
export function AddForm({ onAdded }: { readonly onAdded: () => void }) {
  const { t } = useTranslation()
  const form = useKeyForm({
    empty,
    check: ({ name, passphrase, repeated }) => [
      ...(name.trim() === '' ? [{ path: ['name'], key: 'text.required' }] : []),
      ...newPassphraseIssues('passphrase', passphrase, repeated),
    ],
    send: ({ name, organisation, role, passphrase }) =>
      bridge.analyst.add({ name, organisation, role, passphrase }),
    onDone: onAdded,
  })
  const { fields, change, issueAt } = form
  return (
    <KeyFormFrame
      form={form}
      label={t('analysts.add.title')}
      submitLabel={t('analysts.add.submit')}
      doneText={t('analysts.add.done')}
    >
      <div className={styles.pair}>
        <TextField
          required
          label={t('analysts.add.name')}
          value={fields.name}
          issue={issueAt('name')}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextField
          label={t('analysts.add.organisation')}
          value={fields.organisation}
          issue={issueAt('organisation')}
          onChange={(event) => change({ organisation: event.currentTarget.value })}
        />
      </div>
      <SelectField
        label={t('analysts.add.role')}
        value={fields.role}
        options={(['analyst', 'viewer'] as const).map((value) => ({
          value,
          label: t(`analysts.add.roles.${value}`),
        }))}
        onChange={(role) => change({ role })}
      />
      <div className={styles.pair}>
        <PassphraseField
          required
          label={t('analysts.add.passphrase')}
          value={fields.passphrase}
          issue={issueAt('passphrase')}
          onChange={(event) => change({ passphrase: event.currentTarget.value })}
        />
        <PassphraseField
          required
          label={t('analysts.add.repeated')}
          value={fields.repeated}
          issue={issueAt('repeated')}
          onChange={(event) => change({ repeated: event.currentTarget.value })}
        />
      </div>
      <StrengthMeter passphrase={fields.passphrase} knownWords={[fields.name, fields.organisation]} />
    </KeyFormFrame>
  )
}
