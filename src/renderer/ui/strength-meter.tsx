import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './strength-meter.module.css'
import { strengthOf, strengths } from './strength.ts'

export interface StrengthMeterProps {
  readonly passphrase: string
  /** Words that somebody who knows the analyst would try first. */
  readonly knownWords: readonly string[]
}

/** How strong the passphrase is, in a word and four steps. */
export function StrengthMeter({ passphrase, knownWords }: StrengthMeterProps) {
  const { t } = useTranslation()
  const typed = useDeferredValue(passphrase)
  const known = knownWords.join('\n')
  const strength = useMemo(() => strengthOf(typed, known.split('\n')), [typed, known])
  const steps = typed === '' ? 0 : strengths.indexOf(strength)
  return (
    <div className={styles.meter}>
      <div className={styles.steps} data-strength={strength} aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <span key={step} className={step <= steps ? styles.reached : styles.step} />
        ))}
      </div>
      <p aria-live="polite">
        {typed === '' ? t('start.strength.none') : <strong>{t(`start.strength.${strength}`)}</strong>}{' '}
        <span className={styles.hint}>{t('start.strength.hint')}</span>
      </p>
    </div>
  )
}
