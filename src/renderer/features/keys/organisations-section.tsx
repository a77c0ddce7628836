import { Button } from '@mantine/core'
import { IconBuilding } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedOrganisation } from '#shared/ipc/keys.ts'
import styles from '../../keys/keys.module.css'
import { useIsViewer } from '../../platform/session.ts'
import { CopyText } from '../../ui/copy-text.tsx'
import { InstantText } from '../../ui/instant-text.tsx'
import { AddOrganisationDialog } from './add-organisation-dialog.tsx'
import { RemoveOrganisationDialog } from './remove-organisation-dialog.tsx'

export interface OrganisationsSectionProps {
  readonly organisations: readonly ListedOrganisation[]
  readonly onChanged: () => void
}

/** The organisations that hold a key of their own, with who gave it to them and when. */
export function OrganisationsSection({ organisations, onChanged }: OrganisationsSectionProps) {
  const { t } = useTranslation()
  const isViewer = useIsViewer()
  const [adding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<ListedOrganisation | null>(null)
  const close = () => {
    setAdding(false)
    setRemoving(null)
    onChanged()
  }
  return (
    <div className={styles.steps}>
      {organisations.length === 0 && <p className={styles.quiet}>{t('keys.organisation.none')}</p>}
      {organisations.length > 0 && (
        <ul className={styles.organisations} aria-label={t('keys.organisation.title')}>
          {organisations.map((organisation) => (
            <li key={organisation.id} className={styles.organisation}>
              <IconBuilding size={16} stroke={1.6} aria-hidden="true" />
              <div className={styles.told}>
                <strong>
                  <bdi>{organisation.name}</bdi>
                </strong>
                <span className={styles.quiet}>
                  {t('keys.organisation.added')} <bdi>{organisation.addedBy}</bdi>,{' '}
                  <InstantText instant={organisation.addedAt} />
                </span>
                <CopyText text={organisation.recipient} label={organisation.name} />
              </div>
              {!isViewer && (
                <Button
                  variant="subtle"
                  aria-label={t('keys.organisation.removeLabel', { name: organisation.name })}
                  onClick={() => setRemoving(organisation)}
                >
                  {t('keys.organisation.remove')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {!isViewer && (
        <div>
          <Button leftSection={<IconBuilding size={14} />} onClick={() => setAdding(true)}>
            {t('keys.organisation.add')}
          </Button>
        </div>
      )}
      {adding && <AddOrganisationDialog onClose={close} />}
      {removing !== null && <RemoveOrganisationDialog organisation={removing} onClose={close} />}
    </div>
  )
}
