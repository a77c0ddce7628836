import type { Job } from '#main/jobs/jobs.ts'
import type { BulkOptions } from '#main/vault/bulk/order.ts'
import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'

export const bulkHandlers = (app: AppContext): HandlersOf<'bulk'> => ({
  'bulk:check': ({ jobId, ...order }) =>
    app.jobs.run(jobId, (job) => app.session.vault.bulk.check(order, optionsOf(job))),
  'bulk:run': ({ jobId, ...order }) =>
    app.jobs.run(jobId, (job) => app.session.vault.bulk.run(order, optionsOf(job))),
  'bulk:undo': ({ jobId, seq }) =>
    app.jobs.run(jobId, (job) => app.session.vault.bulk.undo(seq, optionsOf(job))),
})

const optionsOf = ({ signal, progress }: Job): BulkOptions => ({
  signal,
  onProgress: (stage, done, total) => progress({ stage: `bulk-${stage}`, done, total, unit: 'incidents' }),
})
