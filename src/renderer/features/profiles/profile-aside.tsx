import { useTranslation } from 'react-i18next'
import type { ProfileRules } from '#shared/domain/export-profile/schema.ts'
import { ProfileWords } from '../../hand-overs/profile-words.tsx'
import { useRecords } from '../../hand-overs/use-records.ts'
import styles from './profiles.module.css'

export interface ProfileAsideProps {
  readonly id: string
  readonly rules: ProfileRules
}

/** What the rules come to as they stand in the form, and how much was made by this profile. */
export function ProfileAside({ id, rules }: ProfileAsideProps) {
  const { t } = useTranslation()
  const versions = useRecords('dossier-version')
  return (
    <div className={styles.aside}>
      <ProfileWords open rules={rules} />
      {versions !== undefined && (
        <p className={styles.quiet}>
          {t('profiles.frozen', { count: versions.filter(({ body }) => body.profile.id === id).length })}
        </p>
      )}
    </div>
  )
}
