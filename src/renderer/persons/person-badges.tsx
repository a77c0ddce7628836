import { IconAlertTriangle, IconBan } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PersonLine } from '#shared/ipc/persons.ts'
import { Badge } from '../ui/badge.tsx'

/** What must be known before anybody uses what a person gave, or asks them again. */
export function PersonBadges({ person }: { readonly person: PersonLine }) {
  const { t } = useTranslation()
  const stopped = person.consent === 'withdrawn' || person.consent === 'refused'
  return (
    <>
      <Badge tone={stopped ? 'bad' : 'neutral'} icon={stopped ? <IconBan /> : undefined}>
        {t(`persons.consent.badge.${person.consent}`)}
      </Badge>
      {person.priorAccounts > 0 && (
        <Badge tone="warn" icon={<IconAlertTriangle />}>
          {t('persons.accounts.badge', { count: person.priorAccounts })}
        </Badge>
      )}
    </>
  )
}
