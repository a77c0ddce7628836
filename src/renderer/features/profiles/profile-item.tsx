import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ProfileRules } from '#shared/domain/export-profile/schema.ts'
import { ProfileWords } from '../../hand-overs/profile-words.tsx'
import { navigate } from '../../platform/navigation.ts'
import { newId } from '../../platform/new-id.ts'
import { formatRoute } from '../../platform/route.ts'
import { ForWriters } from '../../ui/for-writers.tsx'
import styles from './profiles.module.css'

export interface ProfileItemProps {
  readonly id: string
  /** One of the workspace's own can be opened; one that comes with Holdfast can only be copied. */
  readonly isOwn: boolean
  readonly title: string
  readonly note: string
  readonly rules: ProfileRules
}

/** One profile: what it is for, its rules, and the way to one of one's own. */
export function ProfileItem({ id, isOwn, title, note, rules }: ProfileItemProps) {
  const { t } = useTranslation()
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          {isOwn ? (
            <a className={styles.link} href={formatRoute({ screen: 'export-profile', id, copyOf: null })}>
              <bdi>{title}</bdi>
            </a>
          ) : (
            title
          )}
        </h3>
        <ForWriters>
          <Button
            leftSection={<IconCopy size={14} aria-hidden="true" />}
            aria-label={t('profiles.copyOf', { title })}
            onClick={() => navigate({ screen: 'export-profile', id: newId(), copyOf: id })}
          >
            {t('profiles.copy')}
          </Button>
        </ForWriters>
      </div>
      {note !== '' && (
        <p className={styles.quiet}>
          <bdi>{note}</bdi>
        </p>
      )}
      <ProfileWords rules={rules} />
    </li>
  )
}
