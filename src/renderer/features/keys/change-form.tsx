import { useTranslation } from 'react-i18next'
import { bridge } from '../../platform/bridge.ts'
import { useSession } from '../../platform/session.ts'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { StrengthMeter } from '../../ui/strength-meter.tsx'
import { KeyFormFrame } from '../../keys/key-form.tsx'
import styles from '../../keys/keys.module.css'
import { newPassphraseIssues, passphraseIssues, useKeyForm } from '../../keys/use-key-form.ts'

const empty = { current: '', next: '', repeated: '' }

/** One's own passphrase; a viewer has one too. */
export function ChangeForm() {
  const { t } = useTranslation()
  const { analyst } = useSession()
  const form = useKeyForm({
    empty,
    check: ({ current, next, repeated }) => [
      ...passphraseIssues('current', current),
      ...newPassphraseIssues('next', next, repeated),
    ],
    send: ({ current, next }) => bridge.analyst.changePassphrase({ current, next }),
  })
  const { fields, change, issueAt } = form
  return (
    <KeyFormFrame
      form={form}
      label={t('keys.passphrase.title')}
      submitLabel={t('keys.passphrase.submit')}
      doneText={t('keys.passphrase.done')}
    >
      <PassphraseField
        required
        label={t('keys.passphrase.current')}
        value={fields.current}
        issue={issueAt('current')}
        onChange={(event) => change({ current: event.currentTarget.value })}
      />
      <div className={styles.pair}>
        <PassphraseField
          required
          label={t('keys.passphrase.next')}
          value={fields.next}
          issue={issueAt('next')}
          onChange={(event) => change({ next: event.currentTarget.value })}
        />
        <PassphraseField
          required
          label={t('keys.passphrase.repeated')}
          value={fields.repeated}
          issue={issueAt('repeated')}
          onChange={(event) => change({ repeated: event.currentTarget.value })}
        />
      </div>
      <StrengthMeter passphrase={fields.next} knownWords={[analyst?.name ?? '']} />
    </KeyFormFrame>
  )
}
