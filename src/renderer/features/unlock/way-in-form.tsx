import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useRef, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyForm } from '../../keys/use-key-form.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { StrengthMeter } from '../../ui/strength-meter.tsx'
import styles from './unlock.module.css'

interface NewPassphrase {
  readonly passphrase: string
  readonly repeated: string
}

export interface WayInFormProps<Fields extends NewPassphrase> {
  readonly form: KeyForm<Fields>
  readonly icon: ReactNode
  readonly title: string
  readonly lead: string
  readonly passphraseLabel: string
  readonly repeatedLabel: string
  readonly backLabel: string
  readonly onBack: () => void
  /** What opens the workspace, and who opens it. */
  readonly children: ReactNode
}

/** A way in without a passphrase, which ends with a new one. */
export function WayInForm<Fields extends NewPassphrase>(props: WayInFormProps<Fields>) {
  const { t } = useTranslation()
  const { fields, change, issueAt, failure, busy, submit } = props.form
  const element = useRef<HTMLFormElement>(null)
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    await submit()
    element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }
  // Only ever a part of the fields that every such form has.
  const type = (patch: Partial<NewPassphrase>) => change(patch as Partial<Fields>)
  return (
    <form
      ref={element}
      className={`${styles.card} ${styles.wide}`}
      autoComplete="off"
      noValidate
      onSubmit={(event) => void onSubmit(event)}
    >
      {props.icon}
      <h1 className={styles.title}>{props.title}</h1>
      <p className={styles.lead}>{props.lead}</p>
      {props.children}
      <PassphraseField
        required
        label={props.passphraseLabel}
        value={fields.passphrase}
        issue={issueAt('passphrase')}
        onChange={(event) => type({ passphrase: event.currentTarget.value })}
      />
      <PassphraseField
        required
        label={props.repeatedLabel}
        value={fields.repeated}
        issue={issueAt('repeated')}
        onChange={(event) => type({ repeated: event.currentTarget.value })}
      />
      <StrengthMeter passphrase={fields.passphrase} knownWords={[]} />
      {failure !== null && <FailureNotice failure={failure} />}
      <div className={styles.actions}>
        <Button type="submit" size="sm" variant="filled" loading={busy}>
          {t('unlock.open')}
        </Button>
        <Button variant="subtle" size="sm" leftSection={<IconArrowLeft size={14} />} onClick={props.onBack}>
          {props.backLabel}
        </Button>
      </div>
      <p className={styles.busy} role="status">
        {busy && t('unlock.deriving')}
      </p>
    </form>
  )
}
