import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { builtInProfileIds, builtInProfiles } from '#shared/domain/export-profile/built-in.ts'
import { useRecords } from '../../hand-overs/use-records.ts'
import { navigate } from '../../platform/navigation.ts'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { ProfileItem } from './profile-item.tsx'
import styles from './profiles.module.css'

/** By which rules a dossier can go out: those that come with Holdfast, and those of this workspace. */
export function ProfilesScreen() {
  const { t } = useTranslation()
  const own = useRecords('export-profile')?.toSorted((a, b) => a.body.title.localeCompare(b.body.title))
  return (
    <Page
      title={t('profiles.title')}
      actions={
        <>
          <Button onClick={() => navigate({ screen: 'hand-overs' })}>{t('handOvers.title')}</Button>
          <Button onClick={() => navigate({ screen: 'recipients' })}>{t('recipients.title')}</Button>
        </>
      }
    >
      <p className={styles.intro}>{t('profiles.intro')}</p>
      <Section title={t('profiles.own')}>
        {own?.length === 0 && <p className={styles.quiet}>{t('profiles.noOwn')}</p>}
        <ul className={styles.list}>
          {own?.map(({ id, body }) => (
            <ProfileItem key={id} id={id} isOwn title={body.title} note={body.note} rules={body.rules} />
          ))}
        </ul>
      </Section>
      <Section title={t('profiles.builtIn')}>
        <ul className={styles.list}>
          {builtInProfileIds.map((id) => (
            <ProfileItem
              key={id}
              id={id}
              isOwn={false}
              title={t(`exporting.profiles.${id}.name`)}
              note={t(`exporting.profiles.${id}.words`)}
              rules={builtInProfiles[id].rules}
            />
          ))}
        </ul>
      </Section>
    </Page>
  )
}
