import { useTranslation } from 'react-i18next'
import { useEngineQuery } from '../../../engine/use-engine-query.ts'
import type { MappingForm } from '../mapping/mapping-form.ts'
import styles from './profiles.module.css'
import { RuleList } from './rule-list.tsx'

const NOTHING = {}

export interface ProfileAsideProps {
  readonly form: MappingForm
}

/** What the profile makes as it stands in the form, and how many imports used it by its name. */
export function ProfileAside({ form }: ProfileAsideProps) {
  const { t } = useTranslation()
  const imports = useEngineQuery('logs.list', NOTHING)
  return (
    <div className={styles.aside}>
      <h2 className={styles.title}>{t('mapping.profile.makes')}</h2>
      <RuleList rules={form.rules.map(({ rule }) => rule)} />
      {imports !== undefined && (
        <p className={styles.quiet}>
          {t('mapping.profile.usedBy', {
            count: imports.filter(({ profileTitle }) => profileTitle === form.title).length,
          })}
        </p>
      )}
    </div>
  )
}
