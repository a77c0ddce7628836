import { backupPaces } from '#shared/domain/backup/due.ts'
import type { Request } from '#shared/ipc/contract.ts'
import type { Backups } from '../../backup/use-backups.ts'

export const paces = ['off', ...backupPaces] as const

export interface ScheduleForm {
  readonly pace: (typeof paces)[number]
  /** As typed, or the name of the folder that was picked. */
  readonly folder: string
  readonly token: string | null
  readonly keep: number
  /** One a line. */
  readonly recipients: string
}

export type ScheduleIssues = Partial<Record<'folder' | 'recipients', string>>

export const scheduleForm = (schedule: Backups['schedule']): ScheduleForm => ({
  pace: schedule?.pace ?? 'off',
  folder: schedule?.folder ?? '',
  token: null,
  keep: schedule?.keep ?? 7,
  recipients: schedule?.recipients.join('\n') ?? '',
})

export const scheduleIssues = (form: ScheduleForm): ScheduleIssues =>
  form.pace !== 'off' && form.folder.trim() === '' ? { folder: 'text.required' } : {}

/** A folder that stands as it was is not looked at again: its disk need not be at hand. */
export function scheduleChoice(
  { pace, folder, token, keep, recipients }: ScheduleForm,
  standing: Backups['schedule'],
): Request<'backup:set-schedule'>['choice'] {
  if (pace === 'off') return null
  const chosen =
    token === null ? { kind: 'typed' as const, path: folder.trim() } : { kind: 'picked' as const, token }
  const lines = recipients.split('\n').map((line) => line.trim())
  return {
    folder: token === null && folder === standing?.folder ? null : chosen,
    pace,
    keep,
    recipients: lines.filter((line) => line !== ''),
  }
}
