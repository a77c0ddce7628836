import { packageReport, type PackageReport } from '#shared/domain/package-check/report.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { reportOf } from '#main/host/fault.ts'
import type { Job } from '#main/jobs/jobs.ts'
import type { VerifyProgress } from '#main/verify/request.ts'
import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'

export const verifyHandlers = (app: AppContext): HandlersOf<'verify'> => ({
  'verify:pick-file': async () => {
    const [file = null] = app.files.register(await app.host.pickFiles({ folder: false }))
    return ok({ file })
  },
  'verify:pick-folder': async () => {
    const folder = await app.host.pickFolder()
    const [file = null] = folder === null ? [] : app.files.register([folder])
    return ok({ file })
  },
  'verify:run': async ({ jobId, file, key, fingerprint, checkpoint }) => {
    const place = app.files.pathOf(file)
    if (place === undefined) return fail('not-found', 'Choose the package again.')
    const fingerprints = fingerprint.split(/[\s,]+/).filter((one) => one !== '')
    const order = { place, key, allowedSigners: null, fingerprints, checkpoint: checkpoint.trim() || null }
    return app.jobs.run(jobId, (job) => inChild(app, order, job))
  },
})

/** A child that dies is a failure in words: what killed it came from a stranger. */
async function inChild(app: AppContext, order: object, job: Job): Promise<Result<PackageReport>> {
  const tell = (told: unknown): void => {
    const { done, total } = told as VerifyProgress // our own child, of this very build
    job.progress({ stage: 'verify', done, total, unit: 'bytes' })
  }
  try {
    return ok(packageReport.parse(await app.host.runChild('verify-child', order, job.signal, tell)))
  } catch (error) {
    if (job.signal.aborted) return fail('cancelled', 'This was cancelled. Nothing was found out.')
    reportOf('verify-child')(error)
    return fail('internal', 'The verification stopped before it was done, so nothing was found out.', {
      next: 'Verify it with the programs that its README.txt names.',
    })
  }
}
