import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  builtInProfileIds,
  builtInProfiles,
  isBuiltInProfile,
  storedProfile,
} from '#shared/domain/export-profile/built-in.ts'
import { ProfileWords } from '../../hand-overs/profile-words.tsx'
import { useRecords } from '../../hand-overs/use-records.ts'
import { formatRoute } from '../../platform/route.ts'
import styles from './export.module.css'
import type { ExportForm } from './use-export-form.ts'

/** By which rules: what goes out and what does not, in plain words. */
export function ExportProfile({ form }: { readonly form: ExportForm }) {
  const { t } = useTranslation()
  const own = useRecords('export-profile') ?? []
  const profiles = [...builtInProfileIds.map((id) => builtInProfiles[id]), ...own.map(storedProfile)]
  const chosen = profiles.find(({ id }) => id === form.profileId)
  return (
    <section className={styles.part}>
      <Radio.Group label={t('exporting.profile')} value={form.profileId} onChange={form.setProfile}>
        <div className={styles.choices}>
          {profiles.map(({ id, title }) => (
            <Radio
              key={id}
              value={id}
              label={<bdi>{isBuiltInProfile(id) ? t(`exporting.profiles.${id}.name`) : title}</bdi>}
              description={
                isBuiltInProfile(id)
                  ? t(`exporting.profiles.${id}.words`)
                  : own.find((one) => one.id === id)?.body.note
              }
            />
          ))}
        </div>
      </Radio.Group>
      {chosen !== undefined && <ProfileWords rules={chosen.rules} />}
      <p className={styles.quiet}>
        {t('exporting.ownProfiles')}{' '}
        <a className={styles.link} href={formatRoute({ screen: 'export-profiles' })}>
          {t('profiles.title')}
        </a>
      </p>
    </section>
  )
}
