import { Button } from '@mantine/core'
import { IconArrowLeft, IconKey } from '@tabler/icons-react'
import { useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure, Issue } from '#shared/lib/result.ts'
import { newPassphraseIssues } from '../../keys/use-key-form.ts'
import { bridge } from '../../platform/bridge.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { ProseField } from '../../ui/prose-field.tsx'
import { StrengthMeter } from '../../ui/strength-meter.tsx'
import styles from './unlock.module.css'

const empty = { words: '', passphrase: '', repeated: '' }

/** The words of a recovery key, and the passphrase that takes the place of the forgotten one. */
export function RecoverForm({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation()
  const [fields, setFields] = useState(empty)
  const [issues, setIssues] = useState<readonly Issue[]>([])
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const element = useRef<HTMLFormElement>(null)
  const issueAt = (field: keyof typeof empty) => issues.find(({ path }) => path[0] === field)
  const change = (patch: Partial<typeof empty>) => setFields({ ...fields, ...patch })

  const recover = async (): Promise<readonly Issue[]> => {
    setFailure(null)
    const { words, passphrase, repeated } = fields
    if (words.trim() === '') return [{ path: ['words'], key: 'text.required' }]
    const broken = newPassphraseIssues('passphrase', passphrase, repeated)
    if (broken.length > 0) return broken
    setBusy(true)
    const answer = await bridge.session.recover({ words, passphrase })
    setBusy(false)
    if (answer.ok) return []
    const told = answer.failure.issues ?? []
    if (told.length === 0) setFailure(answer.failure)
    return told
  }
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    setIssues(await recover())
    element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }

  return (
    <form
      ref={element}
      className={styles.card}
      autoComplete="off"
      noValidate
      onSubmit={(event) => void onSubmit(event)}
    >
      <IconKey size={22} stroke={1.5} aria-hidden="true" />
      <h1 className={styles.title}>{t('unlock.recover.title')}</h1>
      <p className={styles.lead}>{t('unlock.recover.lead')}</p>
      <ProseField
        required
        label={t('unlock.recover.words')}
        description={t('unlock.recover.wordsHint')}
        value={fields.words}
        issue={issueAt('words')}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      <PassphraseField
        required
        label={t('unlock.recover.passphrase')}
        value={fields.passphrase}
        issue={issueAt('passphrase')}
        onChange={(event) => change({ passphrase: event.currentTarget.value })}
      />
      <PassphraseField
        required
        label={t('unlock.recover.repeated')}
        value={fields.repeated}
        issue={issueAt('repeated')}
        onChange={(event) => change({ repeated: event.currentTarget.value })}
      />
      <StrengthMeter passphrase={fields.passphrase} knownWords={[]} />
      {failure !== null && <FailureNotice failure={failure} />}
      <div className={styles.actions}>
        <Button type="submit" size="sm" variant="filled" loading={busy}>
          {t('unlock.recover.submit')}
        </Button>
        <Button variant="subtle" size="sm" leftSection={<IconArrowLeft size={14} />} onClick={onBack}>
          {t('unlock.recover.back')}
        </Button>
      </div>
      <p className={styles.busy} role="status">
        {busy && t('unlock.deriving')}
      </p>
    </form>
  )
}
