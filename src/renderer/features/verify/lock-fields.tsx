import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { lockKinds, type Verifying } from './use-verify.ts'
import styles from './verify.module.css'

/** What opens an encrypted package. */
export function LockFields({ form, change }: Pick<Verifying, 'form' | 'change'>) {
  const { t } = useTranslation()
  return (
    <>
      <Radio.Group
        label={t('verify.lock')}
        value={form.lock}
        onChange={(value) => {
          const lock = lockKinds.find((one) => one === value)
          if (lock !== undefined) change({ lock, secret: '' })
        }}
      >
        <div className={styles.row}>
          {lockKinds.map((kind) => (
            <Radio key={kind} value={kind} label={t(`verify.locks.${kind}`)} />
          ))}
        </div>
      </Radio.Group>
      {form.lock !== 'none' && (
        <PassphraseField
          label={t(form.lock === 'passphrase' ? 'verify.passphrase' : 'verify.identity')}
          description={form.lock === 'passphrase' ? undefined : t('verify.identityHint')}
          value={form.secret}
          issue={undefined}
          onChange={(event) => change({ secret: event.currentTarget.value })}
        />
      )}
    </>
  )
}
