import { Radio } from '@mantine/core'
import { IconLockOpen } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/notice.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { StrengthMeter } from '../../ui/strength-meter.tsx'
import styles from './export.module.css'
import type { ExportForm } from './use-export-form.ts'

/** What opens the file: the recipient's own keys, a passphrase, or nothing at all. */
export function ExportLock({ form }: { readonly form: ExportForm }) {
  const { t } = useTranslation()
  const { to, lock, typed, issues } = form
  const count = to?.keys.length ?? 0
  return (
    <section className={styles.part}>
      <Radio.Group
        label={t('exporting.lock')}
        value={lock}
        onChange={(value) => form.setLock(value === 'keys' || value === 'passphrase' ? value : 'none')}
      >
        <div className={styles.choices}>
          <Radio
            value="keys"
            disabled={count === 0}
            label={count === 0 ? t('exporting.noKeys') : t('exporting.lockKeys', { count })}
            description={count === 0 ? undefined : t('exporting.lockKeysHint')}
          />
          <Radio value="passphrase" label={t('exporting.lockPassphrase')} />
          <Radio value="none" label={t('exporting.lockNone')} />
        </div>
      </Radio.Group>
      {lock === 'none' && (
        <Notice tone="warn" icon={<IconLockOpen />}>
          {t('exporting.lockNoneHint')}
        </Notice>
      )}
      {lock === 'passphrase' && (
        <>
          <PassphraseField
            required
            label={t('exporting.passphrase')}
            description={t('exporting.passphraseHint')}
            value={typed.passphrase}
            issue={issues.passphrase}
            onChange={(event) => form.type({ passphrase: event.currentTarget.value })}
          />
          <PassphraseField
            required
            label={t('start.repeated')}
            value={typed.repeated}
            issue={issues.repeated}
            onChange={(event) => form.type({ repeated: event.currentTarget.value })}
          />
          <StrengthMeter
            passphrase={typed.passphrase}
            knownWords={to === null ? [] : [to.name, to.organisation]}
          />
        </>
      )}
    </section>
  )
}
