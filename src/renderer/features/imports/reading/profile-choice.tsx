import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Section } from '../../../ui/section.tsx'
import { isChanged, type LogWork } from '../work/log-work.ts'
import type { LogJob } from '../work/use-log-job.ts'
import { LogName } from './log-name.tsx'
import { ProfileSelect } from './profile-select.tsx'
import styles from './reading.module.css'
import { BEGUN, useTakingProfile } from './use-taking-profile.ts'

/** By which profile the rows are read: the one that fits, another, or one from a file. */
export function ProfileChoice({ work, job }: { readonly work: LogWork; readonly job: LogJob }) {
  const { t } = useTranslation()
  const { wanted, failure, ask, take, giveUp, dismiss, load } = useTakingProfile(work, job)
  const { mapping, look } = work
  if (mapping === null || look === null) return null
  const chosen = mapping.origin?.id ?? BEGUN
  return (
    <Section title={t('importLog.profile.title')}>
      {failure !== null && <FailureNotice failure={failure} onDismiss={dismiss} />}
      <div className={styles.choice}>
        <ProfileSelect work={work} chosen={chosen} onChoose={ask} />
        <Button leftSection={<IconFileImport size={14} aria-hidden="true" />} onClick={() => void load()}>
          {t('importLog.profile.file')}
        </Button>
      </div>
      <p className={styles.quiet}>
        {look.fits !== null && look.fits.id === chosen && t('importLog.profile.fits')}
        {look.fits === null && mapping.taken === look.suggested && t('importLog.profile.fitsNot')}{' '}
        {isChanged(mapping) && t('importLog.profile.wasChanged')}
      </p>
      <LogName mapping={mapping} job={job} />
      {wanted !== null && (
        <ConfirmDialog
          opened
          title={t('importLog.profile.replaceTitle')}
          confirmLabel={t('importLog.profile.replace', { title: wanted.body.title })}
          onConfirm={() => take(wanted)}
          onCancel={giveUp}
        >
          {t('importLog.profile.replaceText')}
        </ConfirmDialog>
      )}
    </Section>
  )
}
