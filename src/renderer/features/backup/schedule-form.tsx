import { Button } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'
import { useRef, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backups } from '../../backup/use-backups.ts'
import { bridge } from '../../platform/bridge.ts'
import { useSession } from '../../platform/session.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ProseField } from '../../ui/prose-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './backup.module.css'
import { paces } from './schedule-form-state.ts'
import { useSchedule } from './use-schedule.ts'

const keeps = [1, 2, 3, 5, 7, 14, 30]

/** How often, where, how many, and for whom. */
export function ScheduleForm({ backups }: { readonly backups: Backups }) {
  const { t } = useTranslation()
  const schedule = useSchedule(backups.schedule)
  const { form, issues, change } = schedule
  const element = useRef<HTMLFormElement>(null)
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    await schedule.submit()
    element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }
  return (
    <form
      ref={element}
      className={styles.form}
      aria-label={t('backup.schedule')}
      autoComplete="off"
      noValidate
      onSubmit={(event) => void onSubmit(event)}
    >
      <SelectField
        label={t('backup.pace')}
        value={form.pace}
        options={paces.map((value) => ({ value, label: t(`backup.paces.${value}`) }))}
        onChange={(pace) => change({ pace })}
      />
      {form.pace !== 'off' && (
        <>
          <FolderField schedule={schedule} />
          <SelectField
            label={t('backup.keep')}
            description={t('backup.keepHint')}
            value={String(form.keep)}
            options={[...new Set([...keeps, form.keep])]
              .toSorted((a, b) => a - b)
              .map((count) => ({ value: String(count), label: t('backup.keepCount', { count }) }))}
            onChange={(chosen) => change({ keep: Number(chosen) })}
          />
          {backups.keys === 0 && (
            <Notice tone="warn">
              <p>{t('backup.recipientsNeeded')}</p>
            </Notice>
          )}
          <ProseField
            label={t('backup.recipients')}
            description={t('backup.recipientsHint')}
            minRows={1}
            value={form.recipients}
            issue={issues.recipients}
            onChange={(event) => change({ recipients: event.currentTarget.value })}
          />
        </>
      )}
      {schedule.failure !== null && <FailureNotice failure={schedule.failure} />}
      {schedule.kept && <Notice tone="ok">{t('backup.scheduleKept')}</Notice>}
      <div className={styles.buttons}>
        <Button type="submit">{t('backup.saveSchedule')}</Button>
        {backups.schedule !== null && backups.jobId === null && (
          <Button onClick={() => void bridge.backup.makeScheduled({})}>{t('backup.makeScheduled')}</Button>
        )}
      </div>
    </form>
  )
}

function FolderField({
  schedule: { form, issues, change, pick },
}: {
  readonly schedule: ReturnType<typeof useSchedule>
}) {
  const { t } = useTranslation()
  const { host } = useSession()
  return (
    <>
      <TextField
        required
        label={t('backup.folder')}
        description={t('backup.folderHint')}
        value={form.folder}
        issue={issues.folder}
        onChange={(event) => change({ folder: event.currentTarget.value, token: null })}
      />
      {host.canPickFolder && (
        <div>
          <Button leftSection={<IconFolderOpen size={14} />} onClick={() => void pick()}>
            {t('backup.pickFolder')}
          </Button>
        </div>
      )}
    </>
  )
}
