import { Button } from '@mantine/core'
import { IconAlertTriangle, IconBan, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { IncidentLine } from '../../engine/queries.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { InstantText } from '../../ui/instant-text.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './persons.module.css'
import type { PersonForm } from './use-person.ts'

export interface PersonNoticesProps {
  readonly form: PersonForm
  /** When the draft that the form opened with was kept; null when it opened with none. */
  readonly keptAt: string | null
  readonly incidents: readonly IncidentLine[]
}

/** That this is restricted, what must be known before the person is asked again, and what stands in the way of a save. */
export function PersonNotices({ form, keptAt, incidents }: PersonNoticesProps) {
  const { t } = useTranslation()
  const { saving, keepFailure, body, base } = form
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
      {keptAt !== null && form.fromDraft && (
        <Notice
          actions={
            <Button variant="subtle" onClick={() => void form.giveUp(base)}>
              {t('persons.discardDraft')}
            </Button>
          }
        >
          {t('persons.draftShown')} <InstantText instant={keptAt} />
        </Notice>
      )}
      {saving.failure !== null && <FailureNotice failure={saving.failure} onDismiss={saving.clear} />}
      {saving.issues.length > 0 && (
        <FailureNotice
          failure={{ code: 'invalid', message: t('ui.notSaved', { count: saving.issues.length }) }}
        />
      )}
      {keepFailure !== null && <FailureNotice failure={keepFailure} />}
    </div>
  )
}
