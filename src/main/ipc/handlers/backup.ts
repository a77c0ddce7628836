import path from 'node:path'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import type { Request } from '#shared/ipc/contract.ts'
import { tellBackup } from '#main/backup/backup-watch.ts'
import type { KeyInHand } from '#main/backup/backup-key.ts'
import { makeBackup } from '#main/backup/make.ts'
import { restoreBackup, type Restored, type RestoreOrder } from '#main/backup/restore.ts'
import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'
import type { Job } from '#main/jobs/jobs.ts'
import { backupScheduleHandlers } from './backup-schedule.ts'
import { folderOf } from './workspace.ts'

export const backupHandlers = (app: AppContext): HandlersOf<'backup'> => ({
  ...backupScheduleHandlers(app),
  'backup:make': async ({ jobId, passphrase }) => {
    const day = new Date().toISOString().slice(0, 10)
    const target = await app.host.saveFile(`holdfast-backup-${day}.age`)
    if (target === null) return ok({ savedAs: null, sha256: '', bytes: 0, lacking: 0 })
    const { vault } = app.session
    const made = await app.jobs.run(jobId, (job) =>
      makeBackup(
        vault,
        { target, passphrase, recipients: [] },
        {
          ...childOf(app, job),
          onProgress: tellBackup(job),
        },
      ),
    )
    if (!made.ok) return made
    const { sha256, bytes, lacking } = made.value
    return ok({ savedAs: path.basename(target), sha256, bytes, lacking })
  },
  'backup:pick-file': async () => {
    const [file = null] = app.files.register(await app.host.pickFiles({ folder: false }))
    return ok({ file })
  },
  'backup:restore': async ({ folder, ...asked }) => {
    const target = folderOf(app, folder)
    if (!target.ok) return target
    return found(await restored(app, asked, { kind: 'folder', folder: target.value }))
  },
  'backup:check': async (asked) => {
    const { vault } = app.session
    const beside = path.dirname(vault.folder)
    const checked = await restored(app, asked, { kind: 'drill', folder: beside })
    if (!checked.ok) return checked
    const { sha256, size, root } = checked.value
    const logged = await vault.log(
      { kind: 'workspace', id: vault.workspaceId },
      { event: 'backup-checked', sha256, size, root },
    )
    return logged.ok ? found(checked) : logged
  },
})

async function restored(
  app: AppContext,
  { jobId, file, key, passphrase }: Request<'backup:check'>,
  into: RestoreOrder['into'],
): Promise<Result<Restored>> {
  const picked = app.files.pathOf(file)
  if (picked === undefined) return fail('not-found', 'Choose the backup again.')
  const order = { file: picked, key: inHand(key), passphrase, into }
  return app.jobs.run(jobId, (job) =>
    restoreBackup(order, {
      ...childOf(app, job),
      onProgress: ({ stage, done, total }) =>
        job.progress({
          stage: `restore-${stage}`,
          done,
          total,
          unit: stage === 'checking' ? 'files' : 'bytes',
        }),
    }),
  )
}

const childOf = (app: AppContext, { signal }: Job) => ({ run: app.host.runChild.bind(app.host), signal })

const inHand = (key: Request<'backup:check'>['key']): KeyInHand =>
  key.kind === 'identity' ? { kind: 'identity-file', text: key.identity } : key

const found = (answer: Result<Restored>) => {
  if (!answer.ok) return answer
  const { madeAt, size, intact, lacking } = answer.value
  return ok({ madeAt, size, intact, lacking: [...lacking] })
}
