import { Button, Radio } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { useRef, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../platform/commands/use-command.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { ProgressNotice } from '../../ui/progress-notice.tsx'
import { StrengthMeter } from '../../ui/strength-meter.tsx'
import styles from './backup.module.css'
import { MadeBackup } from './made-backup.tsx'
import { useMakeBackup } from './use-make-backup.ts'

/** Back up now: what opens it, where it goes, and that it was read back. */
export function MakeForm({ keys }: { readonly keys: number }) {
  const { t } = useTranslation()
  const form = useMakeBackup(keys)
  const element = useRef<HTMLFormElement>(null)
  const { typed, issues, change } = form
  useCommand('backup.now', () => element.current?.requestSubmit())
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    await form.submit()
    element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }
  return (
    <form
      ref={element}
      className={styles.form}
      aria-label={t('backup.make')}
      autoComplete="off"
      noValidate
      onSubmit={(event) => void onSubmit(event)}
    >
      <Radio.Group
        label={t('backup.lock')}
        value={form.lock}
        onChange={(value) => form.setLock(value === 'keys' ? 'keys' : 'passphrase')}
      >
        <Radio
          value="keys"
          disabled={keys === 0}
          label={keys === 0 ? t('backup.noKeys') : t('backup.lockKeys', { count: keys })}
        />
        <Radio value="passphrase" label={t('backup.lockPassphrase')} />
      </Radio.Group>
      {form.lock === 'passphrase' && (
        <>
          <PassphraseField
            required
            label={t('backup.newPassphrase')}
            description={t('backup.newPassphraseHint')}
            value={typed.passphrase}
            issue={issues.passphrase}
            onChange={(event) => change({ passphrase: event.currentTarget.value })}
          />
          <PassphraseField
            required
            label={t('start.repeated')}
            value={typed.repeated}
            issue={issues.repeated}
            onChange={(event) => change({ repeated: event.currentTarget.value })}
          />
          <StrengthMeter passphrase={typed.passphrase} knownWords={[]} />
        </>
      )}
      {form.running && (
        <ProgressNotice
          label={
            form.progress?.stage === 'backup-reading-back' ? t('backup.readingBack') : t('backup.writing')
          }
          progress={form.progress}
          onCancel={form.cancel}
        />
      )}
      {form.failure !== null && <FailureNotice failure={form.failure} />}
      {form.made !== null && <MadeBackup made={form.made} />}
      <div>
        <Button
          type="submit"
          variant="filled"
          disabled={form.running}
          leftSection={<IconDeviceFloppy size={14} />}
        >
          {t('backup.makeNow')}
        </Button>
      </div>
    </form>
  )
}
