import { fail, ok, type Result } from '#shared/lib/result.ts'
import type { ShownPlan } from '#shared/ipc/imports.ts'
import { askChild } from '#main/import/ask-child.ts'
import type { FileKind } from '#main/import/request.ts'
import { openImport } from '#main/import/open-import.ts'
import type { Job } from '#main/jobs/jobs.ts'
import type { ImportOrder, ImportPlan } from '#main/vault/imports/order.ts'
import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'

export const importHandlers = (app: AppContext): HandlersOf<'import'> => ({
  'import:pick-file': async () => {
    const [file = null] = app.files.register(await app.host.pickFiles({ folder: false }))
    return ok({ file })
  },
  'import:pick-folder': async () => {
    const folder = await app.host.pickFolder()
    const [file = null] = folder === null ? [] : app.files.register([folder])
    return ok({ file })
  },
  'import:kind': ({ jobId, file: token }) =>
    app.jobs.run(jobId, async ({ signal }) => {
      const file = app.files.pathOf(token)
      if (file === undefined) return goneFile
      const run = app.host.runChild.bind(app.host)
      const kind = await askChild<FileKind>({ want: 'kind', file }, { run, signal })
      return kind.ok ? ok({ kind: kind.value }) : kind
    }),
  'import:check': ({ jobId, file }) =>
    app.jobs.run(jobId, async (job) => {
      const order = await opened(app, file, job)
      if (!order.ok) return order
      const plan = await app.session.vault.imports.plan(order.value)
      return plan.ok ? ok(shown(plan.value, order.value)) : plan
    }),
  'import:run': ({ jobId, file, sha256 }) =>
    app.jobs.run(jobId, async (job) => {
      const order = await opened(app, file, job)
      if (!order.ok) return order
      if (order.value.file.sha256 !== sha256)
        return fail('stale', 'The file was changed since it was looked at. Nothing was imported.', {
          next: 'Choose it again, and look at what it would do now.',
        })
      const imported = await app.session.vault.imports.run(order.value, {
        signal: job.signal,
        onProgress: (done, total) => job.progress({ stage: 'import', done, total, unit: 'files' }),
      })
      if (!imported.ok) return imported
      const { record, plan } = imported.value
      return ok({ reference: record.reference, plan: shown(plan, order.value) })
    }),
})

async function opened(app: AppContext, token: string, { signal }: Job): Promise<Result<ImportOrder>> {
  const file = app.files.pathOf(token)
  if (file === undefined) return goneFile
  return openImport(file, { run: app.host.runChild.bind(app.host), signal })
}

const goneFile = fail('not-found', 'Choose the file again: it is no longer at hand.')

/** The most that a list shows. */
const most = 200

function shown(plan: ImportPlan, { file }: Pick<ImportOrder, 'file'>): ShownPlan {
  const { kind, dossier, signatures, counts, records, gone, withoutBytes, olderThan, namesDiffer } = plan
  // A conflict is what the analyst has to know of first.
  const order = ['conflict', 'updated', 'created']
  const changes = records
    .filter(({ outcome }) => order.includes(outcome))
    .toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))
  return {
    sha256: file.sha256,
    kind,
    dossier,
    signatures: [...signatures],
    counts,
    changes: cut(
      changes.map((one) => ({
        kind: one.kind,
        reference: one.reference,
        name: one.name,
        outcome: one.outcome,
        why: one.why,
      })),
    ),
    gone: cut(gone.map((one) => ({ kind: one.kind, reference: one.reference }))),
    withoutBytes: cut(withoutBytes),
    olderThan,
    namesDiffer: namesDiffer.map(({ name, here }) => ({ name, here })),
  }
}

const cut = <T>(items: readonly T[]) => ({ items: items.slice(0, most), count: items.length })
