import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useProfiles, type NamedProfile } from '../profiles/use-profiles.ts'
import type { LogWork } from '../work/log-work.ts'
import { BEGUN } from './use-taking-profile.ts'

export interface ProfileSelectProps {
  readonly work: LogWork
  readonly chosen: string
  readonly onChoose: (profile: NamedProfile) => void
}

/** Profiles of the workspace and those that come with Holdfast. */
export function ProfileSelect({ work, chosen, onChoose }: ProfileSelectProps) {
  const { t } = useTranslation()
  const profiles = useProfiles()
  if (profiles === undefined) return null
  const { own, ready } = profiles
  const items = (members: readonly NamedProfile[]) =>
    members.map(({ id, body }) => ({ value: id, label: body.title }))
  return (
    <NativeSelect
      label={t('importLog.profile.label')}
      value={chosen}
      data={[
        ...(chosen === BEGUN
          ? [{ value: BEGUN, label: titleFromFile(work) ?? t('importLog.profile.begun') }]
          : []),
        ...(own.length > 0 ? [{ group: t('importLog.profile.own'), items: items(own) }] : []),
        { group: t('importLog.profile.ready'), items: items(ready) },
      ]}
      onChange={(event) => {
        const found = [...own, ...ready].find(({ id }) => id === event.currentTarget.value)
        if (found !== undefined) onChoose(found)
      }}
    />
  )
}

/** A profile from a file has a title of its own; a beginning only the name of the file that it was made for. */
const titleFromFile = ({ mapping, look }: LogWork): string | null =>
  mapping === null || mapping.taken === look?.suggested ? null : mapping.taken.title
