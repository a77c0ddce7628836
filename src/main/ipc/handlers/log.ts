import path from 'node:path'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import type { ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import type { LogLook, LogUndoing as ShownUndoing, MappingPreview, WholeRow } from '#shared/ipc/logs.ts'
import type { ReadingChoice } from '#shared/mapping/table.ts'
import { askChild, type Asking } from '#main/import/ask-child.ts'
import { openAny } from '#main/import/open-any.ts'
import { ownProfiles } from '#main/import/log/own-profiles.ts'
import { readyProfiles } from '#shared/mapping/ready-profiles.ts'
import { saveProfile } from '#main/import/log/save-profile.ts'
import type { Job } from '#main/jobs/jobs.ts'
import type { LogOrder, LogUndoing } from '#main/vault/logs/order.ts'
import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'
import { cut, shownLogPlan } from './shown-log-plan.ts'

export const logHandlers = (app: AppContext): HandlersOf<'log'> => ({
  'log:look': ({ jobId, file, choice }) =>
    app.jobs.run(jobId, async (job) => {
      const chosen = chosenFile(app, file)
      if (!chosen.ok) return chosen
      const own = (await ownProfiles(app.session.vault)).map(({ id, body }) => ({ id, body }))
      return askChild<LogLook>({ want: 'look', file: chosen.value, choice, own }, asking(app, job))
    }),
  'log:map': ({ jobId, file, choice, profile }) =>
    app.jobs.run(jobId, async (job) => {
      const chosen = chosenFile(app, file)
      if (!chosen.ok) return chosen
      const order = { want: 'preview' as const, file: chosen.value, choice, profile }
      return askChild<MappingPreview>(order, asking(app, job))
    }),
  'log:row': ({ jobId, file, ...asked }) =>
    app.jobs.run(jobId, async (job) => {
      const chosen = chosenFile(app, file)
      if (!chosen.ok) return chosen
      const order = { want: 'row' as const, file: chosen.value, ...asked }
      const row = await askChild<WholeRow | null>(order, asking(app, job))
      return row.ok ? ok({ found: row.value }) : row
    }),
  'log:check': ({ jobId, ...asked }) =>
    app.jobs.run(jobId, async (job) => {
      const order = await opened(app, asked, job)
      if (!order.ok) return order
      const { vault } = app.session
      const plan = await vault.logs.plan(order.value, { signal: job.signal, onProgress: progressOf(job) })
      return plan.ok ? ok(await shownLogPlan(vault, order.value, plan.value)) : plan
    }),
  'log:run': ({ jobId, sha256, isSameLog, ...asked }) =>
    app.jobs.run(jobId, async (job) => {
      const order = await opened(app, asked, job)
      if (!order.ok) return order
      if (order.value.file.sha256 !== sha256)
        return fail('stale', 'The file was changed since it was looked at. Nothing was imported.', {
          next: 'Choose it again, and look at what it would do now.',
        })
      const { vault } = app.session
      const imported = await vault.logs.run(order.value, {
        signal: job.signal,
        onProgress: progressOf(job),
        isSameLog,
      })
      if (!imported.ok) return imported
      const { record, plan } = imported.value
      return ok({
        importId: record.id,
        reference: record.reference,
        plan: await shownLogPlan(vault, order.value, plan),
      })
    }),
  'log:check-undo': async ({ importId }) => shownUndoing(await app.session.vault.logs.planUndo(importId)),
  'log:undo': async ({ importId }) => shownUndoing(await app.session.vault.logs.undo(importId)),
  ...rowHandlers(app),
  ...profileHandlers(app),
})

const rowHandlers = (app: AppContext): Pick<HandlersOf<'log'>, 'log:received' | 'log:rows'> => ({
  'log:received': async ({ incidentId }) => {
    const received = await app.session.vault.logs.received(incidentId)
    return received.ok ? ok({ rows: [...received.value] }) : received
  },
  'log:rows': async ({ importId, page }) => {
    const rows = await app.session.vault.logs.page(importId, page)
    return rows.ok ? ok({ rows: [...rows.value] }) : rows
  },
})

const profileHandlers = (
  app: AppContext,
): Pick<HandlersOf<'log'>, 'log:ready-profiles' | 'log:save-profile' | 'log:load-profile'> => ({
  'log:ready-profiles': async () => ok({ profiles: [...readyProfiles] }),
  'log:save-profile': async ({ profile }) => {
    const target = await app.host.saveFile('import-profile.json')
    if (target === null) return ok({ name: null })
    const saved = await saveProfile(app.session.vault, profile, target)
    return saved.ok ? ok({ name: path.basename(target) }) : saved
  },
  'log:load-profile': async () => {
    const [file] = await app.host.pickFiles({ folder: false })
    if (file === undefined) return ok({ profile: null })
    const run = app.host.runChild.bind(app.host)
    const read = await askChild<ImportProfileBody>({ want: 'profile', file }, { run })
    return read.ok ? ok({ profile: read.value }) : read
  },
})

const chosenFile = (app: AppContext, token: string): Result<string> => {
  const file = app.files.pathOf(token)
  return file === undefined ? fail('not-found', 'Choose the file again: it is no longer at hand.') : ok(file)
}

const noLog = fail(
  'refused',
  'This is a dossier or a package of Holdfast, not a log. Nothing was imported.',
  {
    next: 'Choose it again.',
  },
)

const asking = (app: AppContext, { signal }: Job): Asking => ({
  run: app.host.runChild.bind(app.host),
  signal,
})

const progressOf = (job: Job) => (done: number, total: number) =>
  job.progress({ stage: 'import', done, total, unit: 'entries' })

async function opened(
  app: AppContext,
  asked: { readonly file: string; readonly choice: ReadingChoice; readonly profile: ImportProfileBody },
  job: Job,
): Promise<Result<LogOrder>> {
  const chosen = chosenFile(app, asked.file)
  if (!chosen.ok) return chosen
  const read = await openAny(
    { ...asked, file: chosen.value, own: [] },
    { ...asking(app, job), onProgress: progressOf(job) },
  )
  if (!read.ok) return read
  return read.value.kind === 'log' ? ok(read.value.order) : noLog
}

const shownUndoing = (undoing: Result<LogUndoing>): Result<ShownUndoing> =>
  undoing.ok ? ok({ ...undoing.value, left: cut(undoing.value.left.map((one) => ({ ...one }))) }) : undoing
