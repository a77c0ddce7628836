import { useTranslation } from 'react-i18next'
import type { ProfileRules } from '#shared/domain/export-profile/schema.ts'
import { sayRules } from './say-rules.ts'
import styles from './profile-words.module.css'

export interface ProfileWordsProps {
  readonly rules: ProfileRules
  /** Unfolded from the start. */
  readonly open?: boolean
}

/** Rule by rule what a profile lets out, how, and what it holds back. */
export function ProfileWords({ rules, open = false }: ProfileWordsProps) {
  const { t } = useTranslation()
  const { goesOut, heldBack, how } = sayRules(rules)
  return (
    <details className={styles.more} open={open || undefined}>
      <summary>{t('exporting.rules')}</summary>
      <dl className={styles.rules}>
        {how.map(({ rule, value }) => (
          <div key={rule}>
            <dt>{t(`profiles.rules.${rule}`)}</dt>
            <dd>{t(`profiles.values.${rule}.${value}`, { defaultValue: value })}</dd>
          </div>
        ))}
        <div>
          <dt>{t('exporting.goesOut')}</dt>
          <dd>{list(goesOut.map((rule) => t(`profiles.rules.${rule}`)))}</dd>
        </div>
        <div>
          <dt>{t('exporting.heldBack')}</dt>
          <dd>
            {heldBack.length === 0
              ? t('exporting.nothing')
              : list(heldBack.map((rule) => t(`profiles.rules.${rule}`)))}
          </dd>
        </div>
      </dl>
    </details>
  )
}

const list = (words: readonly string[]): string => words.join(' · ')
