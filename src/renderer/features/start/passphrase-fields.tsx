import { useTranslation } from 'react-i18next'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import styles from './start.module.css'
import type { StartFieldsProps } from './start-form.ts'
import { StrengthMeter } from '../../ui/strength-meter.tsx'

/** The passphrase, typed twice, and how strong it is. */
export function PassphraseFields({ form, issues, onChange }: StartFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <div className={styles.pair}>
        <PassphraseField
          required
          label={t('start.passphrase')}
          value={form.passphrase}
          issue={issues.passphrase}
          onChange={(event) => onChange({ passphrase: event.currentTarget.value })}
        />
        <PassphraseField
          required
          label={t('start.repeated')}
          value={form.repeated}
          issue={issues.repeated}
          onChange={(event) => onChange({ repeated: event.currentTarget.value })}
        />
      </div>
      <StrengthMeter
        passphrase={form.passphrase}
        knownWords={[form.name, form.analystName, form.organisation]}
      />
    </>
  )
}
