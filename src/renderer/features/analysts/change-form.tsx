import { useTranslation } from 'react-i18next'
import { bridge } from '../../platform/bridge.ts'
import { useSession } from '../../platform/session.ts'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { StrengthMeter } from '../../ui/strength-meter.tsx'
import styles from './analysts.module.css'
import { KeyFormFrame } from './key-form.tsx'
import { notRepeated, useKeyForm } from './use-key-form.ts'

const empty = { current: '', next: '', repeated: '' }

/** One's own passphrase; a viewer has one too. */
export function ChangeForm() {
  const { t } = useTranslation()
  const { analyst } = useSession()
  const form = useKeyForm({
    empty,
    check: ({ current, next, repeated }) => [
      ...(current === '' ? [{ path: ['current'], key: 'text.required' }] : []),
      ...notRepeated(next, repeated),
    ],
    send: ({ current, next }) => bridge.analyst.changePassphrase({ current, next }),
  })
  const { fields, change, issueAt } = form
  return (
    <KeyFormFrame
      form={form}
      label={t('analysts.change.title')}
      submitLabel={t('analysts.change.submit')}
      doneText={t('analysts.change.done')}
    >
      <PassphraseField
        required
        label={t('analysts.change.current')}
        value={fields.current}
        issue={issueAt('current')}
        onChange={(event) => change({ current: event.currentTarget.value })}
      />
      <div className={styles.pair}>
        <PassphraseField
          required
          label={t('analysts.change.next')}
          value={fields.next}
          issue={issueAt('next')}
          onChange={(event) => change({ next: event.currentTarget.value })}
        />
        <PassphraseField
          required
          label={t('analysts.change.repeated')}
          value={fields.repeated}
          issue={issueAt('repeated')}
          onChange={(event) => change({ repeated: event.currentTarget.value })}
        />
      </div>
      <StrengthMeter passphrase={fields.next} knownWords={[analyst?.name ?? '']} />
    </KeyFormFrame>
  )
}
