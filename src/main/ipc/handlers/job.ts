import { ok } from '#shared/lib/result.ts'
import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'

export const jobHandlers = (app: AppContext): HandlersOf<'job'> => ({
  'job:cancel': async ({ jobId }) => {
    app.jobs.cancel(jobId)
    return ok({})
  },
})
