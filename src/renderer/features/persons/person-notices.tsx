import { IconAlertTriangle, IconBan, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PersonBody } from '#shared/domain/person/schema.ts'
import type { IncidentLine } from '../../engine/queries.ts'
import { Notice } from '../../ui/notice.tsx'
import styles from './persons.module.css'

export interface PersonNoticesProps {
  readonly body: PersonBody
  readonly incidents: readonly IncidentLine[]
}

/** That this is restricted, and what must be known before the person is asked again. */
export function PersonNotices({ body, incidents }: PersonNoticesProps) {
  const { t } = useTranslation()
  const { status } = body.consent
  return (
    <div className={styles.notices}>
      <Notice icon={<IconLock />}>{t('persons.banner')}</Notice>
      {(status === 'withdrawn' || status === 'refused') && (
        <Notice tone="warn" icon={<IconBan />}>
          <p>
            <strong>{t(`persons.consent.${status}`)}</strong>
          </p>
          <p>
            {incidents.length === 0
              ? t('persons.consent.touchesNone')
              : t('persons.consent.touches', { count: incidents.length })}{' '}
            {incidents.map(({ reference }) => reference).join(', ')}
          </p>
        </Notice>
      )}
      {body.priorAccounts.length > 0 && (
        <Notice tone="warn" icon={<IconAlertTriangle />}>
          {t('persons.accounts.warning', { count: body.priorAccounts.length })}
        </Notice>
      )}
    </div>
  )
}
