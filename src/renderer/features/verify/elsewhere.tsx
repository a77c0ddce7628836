import { useTranslation } from 'react-i18next'
import { ProseField } from '../../ui/prose-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Verifying } from './use-verify.ts'
import styles from './verify.module.css'

/** What the reader has by another way than the package. */
export function Elsewhere({ form, change }: Pick<Verifying, 'form' | 'change'>) {
  const { t } = useTranslation()
  return (
    <fieldset className={styles.elsewhere}>
      <legend>{t('verify.more')}</legend>
      <p className={styles.quiet}>{t('verify.moreHint')}</p>
      <TextField
        label={t('verify.fingerprint')}
        description={t('verify.fingerprintHint')}
        value={form.fingerprint}
        onChange={(event) => change({ fingerprint: event.currentTarget.value })}
      />
      <ProseField
        label={t('verify.checkpoint')}
        description={t('verify.checkpointHint')}
        value={form.checkpoint}
        maxRows={6}
        onChange={(event) => change({ checkpoint: event.currentTarget.value })}
      />
    </fieldset>
  )
}
