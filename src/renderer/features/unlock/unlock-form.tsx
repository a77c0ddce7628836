import { Button } from '@mantine/core'
import { IconArrowLeft, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { bridge } from '../../platform/bridge.ts'
import { useSession } from '../../platform/session.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import styles from './unlock.module.css'
import { useUnlock } from './use-unlock.ts'

/** Ways in without a passphrase. */
export type OtherWay = 'recover' | 'join'

/** Asks for the passphrase of the workspace that was chosen. A wrong one changes nothing. */
export function UnlockForm({ onOther }: { readonly onOther: (way: OtherWay) => void }) {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const { field, passphrase, change, issue, failure, busy, submit } = useUnlock()
  return (
    <form className={styles.card} autoComplete="off" noValidate onSubmit={(event) => void submit(event)}>
      <IconLock size={22} stroke={1.5} aria-hidden="true" />
      <h1 className={styles.title}>
        <bdi>{workspace}</bdi>
      </h1>
      <p className={styles.lead}>{t('unlock.lead')}</p>
      <PassphraseField
        ref={field}
        label={t('unlock.passphrase')}
        size="sm"
        // The screen asks for one thing only.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={passphrase}
        issue={issue}
        onChange={(event) => change(event.currentTarget.value)}
      />
      {failure !== null && <FailureNotice failure={failure} />}
      <div className={styles.actions}>
        <Button type="submit" size="sm" variant="filled" loading={busy}>
          {t('unlock.unlock')}
        </Button>
        <Button
          variant="subtle"
          size="sm"
          leftSection={<IconArrowLeft size={14} />}
          onClick={() => void bridge.workspace.close({ toRestore: false })}
        >
          {t('unlock.back')}
        </Button>
      </div>
      <div className={styles.others}>
        <Button variant="subtle" onClick={() => onOther('recover')}>
          {t('unlock.forgot')}
        </Button>
        <Button variant="subtle" onClick={() => onOther('join')}>
          {t('unlock.byOrganisation')}
        </Button>
      </div>
      <p className={styles.busy} role="status">
        {busy && t('unlock.deriving')}
      </p>
    </form>
  )
}
