import { Button, Group } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import styles from '../../keys/keys.module.css'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import type { useRecoveryKey } from './use-recovery-key.ts'

export interface ProveStepProps {
  readonly recovery: Pick<ReturnType<typeof useRecoveryKey>, 'begin' | 'busy' | 'issueAt'>
  readonly replaces: boolean
  readonly isProven: boolean
  readonly onClose: () => void
}

/** What a recovery key is, and the passphrase of whoever wants one. */
export function ProveStep({ recovery, replaces, isProven, onClose }: ProveStepProps) {
  const { t } = useTranslation()
  const [passphrase, setPassphrase] = useState('')
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void recovery.begin(isProven ? null : passphrase)
  }
  return (
    <form className={styles.steps} autoComplete="off" noValidate onSubmit={onSubmit}>
      <p>{t('keys.recovery.hint')}</p>
      {replaces && <p>{t('keys.recovery.replaces')}</p>}
      {!isProven && (
        <PassphraseField
          required
          data-autofocus
          label={t('keys.recovery.proof')}
          description={t('keys.recovery.prove')}
          value={passphrase}
          issue={recovery.issueAt('passphrase')}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
      )}
      <Group justify="flex-end" gap="xs">
        <Button onClick={onClose}>{t('keys.recovery.later')}</Button>
        <Button type="submit" variant="filled" loading={recovery.busy} data-autofocus={isProven || undefined}>
          {t('keys.recovery.show')}
        </Button>
      </Group>
    </form>
  )
}
