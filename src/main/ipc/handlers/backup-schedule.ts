import { fail, ok, type Failure, type Result } from '#shared/lib/result.ts'
import type { Request } from '#shared/ipc/contract.ts'
import { isRecipient } from '#main/vault/keys/age-identity.ts'
import { checkBackupFolder } from '#main/backup/backup-folder.ts'
import type { BackupSchedule, ScheduleChoice } from '#main/vault/backup-schedule.ts'
import type { Vault } from '#main/vault/vault.ts'
import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'
import { folderOf } from './workspace.ts'

type Handlers = Pick<HandlersOf<'backup'>, 'backup:state' | 'backup:set-schedule' | 'backup:make-scheduled'>

export const backupScheduleHandlers = (app: AppContext): Handlers => ({
  'backup:state': async () => {
    const { backups } = app.session.vault
    const state = await backups.state()
    if (!state.ok) return state
    const { jobId, problem } = app.backups.state
    return ok({
      ...state.value,
      schedule: shown(backups.schedule),
      jobId,
      problem: problem && inWords(problem),
    })
  },
  'backup:set-schedule': async ({ choice }) => {
    const { vault } = app.session
    const chosen = choice === null ? ok(null) : await chosenSchedule(app, vault, choice)
    if (!chosen.ok) return chosen
    const set = await vault.backups.setSchedule(chosen.value)
    if (!set.ok) return set
    app.backups.changed()
    return ok({})
  },
  'backup:make-scheduled': async () => {
    const begun = app.backups.makeNow()
    return begun.ok ? ok({}) : begun
  },
})

const shown = (schedule: BackupSchedule | null) =>
  schedule && {
    folder: schedule.folder,
    pace: schedule.pace,
    keep: schedule.keep,
    recipients: schedule.recipients,
    made: schedule.made.map(({ name, at, bytes, size }) => ({ name, at, bytes, size })),
  }

const inWords = ({ message, next }: Failure) => ({ message, next: next ?? null })

type Choice = NonNullable<Request<'backup:set-schedule'>['choice']>

async function chosenSchedule(
  app: AppContext,
  vault: Vault,
  { folder, ...rest }: Choice,
): Promise<Result<ScheduleChoice>> {
  const target = folder === null ? ok(vault.backups.schedule?.folder ?? '') : folderOf(app, folder)
  if (!target.ok) return target
  const isKept = target.value === vault.backups.schedule?.folder
  // Whoever changes only how often need not have the disk at hand.
  const there = isKept
    ? ok(undefined)
    : await checkBackupFolder(vault.folder, target.value, app.backups.diskOf)
  if (!there.ok) return there
  if (!rest.recipients.every(isRecipient))
    return fail(
      'invalid',
      'One of the recipients is no key of age that this version knows. Nothing was changed.',
      {
        next: 'Use a recipient that begins with age1, as age-keygen -y prints it.',
        issues: [{ path: ['recipients'], key: 'recipients.unknown' }],
      },
    )
  const state = await vault.backups.state()
  if (!state.ok) return state
  if (state.value.keys + rest.recipients.length === 0)
    return fail('refused', 'There is no key that could open the backups. Nothing was changed.', {
      next: 'Make a recovery key for this workspace first, or give the recipient of a key that is kept elsewhere.',
    })
  return ok({ ...rest, folder: target.value })
}
