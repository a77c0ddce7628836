import { useTranslation } from 'react-i18next'
import type { JobProgress } from '#shared/ipc/events.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { ProgressNotice } from '../../ui/progress-notice.tsx'
import { ExportedFile } from './exported-file.tsx'
import type { ExportForm } from './use-export-form.ts'

const stages: readonly string[] = ['verify', 'fixity'] satisfies JobProgress['stage'][]

/** How far it is; then the file, or why there is none, or the question before a recalled version goes out again. */
export function ExportOutcome({ form }: { readonly form: ExportForm }) {
  const { t } = useTranslation()
  const { running, progress, recalled } = form
  const stage = stages.find((one) => one === progress?.stage) ?? 'making'
  return (
    <>
      {running && (
        <ProgressNotice
          label={t(`exporting.stages.${stage}`, { defaultValue: '' })}
          progress={progress}
          onCancel={form.cancel}
        />
      )}
      {form.failure !== null && <FailureNotice failure={form.failure} />}
      {form.exported !== null && <ExportedFile exported={form.exported} selection={form.selection} />}
      <ConfirmDialog
        opened={recalled !== null}
        title={t('exporting.recalledTitle')}
        confirmLabel={t('exporting.recalledGo')}
        danger
        onCancel={form.forgetRecalled}
        onConfirm={() => recalled !== null && void form.start(recalled.order, true)}
      >
        <p>{recalled?.why.message}</p>
        <p>{t('exporting.recalledText')}</p>
      </ConfirmDialog>
    </>
  )
}
