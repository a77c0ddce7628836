import path from 'node:path'
import { fail, ok } from '#shared/lib/result.ts'
import { writeOut } from '#main/output/write-out.ts'
import { readWhole } from '#main/statement/read-whole.ts'
import { compareKept, saveAllHeads } from '#main/trust/compare-kept.ts'
import { headOf } from '#main/trust/head.ts'
import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'
import type { Job } from '#main/jobs/jobs.ts'

/** The heads of every commit of many years. */
const maxKeptBytes = 64 * 1_048_576

export const integrityHandlers = (app: AppContext): HandlersOf<'integrity'> => ({
  'integrity:head': async () => ok(await headOf(app.session.vault)),
  'integrity:save-checkpoint': async () => {
    const { checkpoint } = app.session.vault
    const target = await app.host.saveFile('holdfast-checkpoint.txt')
    if (target === null) return ok({ savedAs: null })
    const saved = await writeOut(app.session.vault, target, [Buffer.from(checkpoint)])
    return saved.ok ? ok({ savedAs: path.basename(target) }) : saved
  },
  'integrity:save-heads': async ({ jobId }) => {
    const target = await app.host.saveFile('holdfast-all-checkpoints.txt')
    if (target === null) return ok({ savedAs: null, heads: 0 })
    const { vault } = app.session
    const saved = await app.jobs.run(jobId, (job) => saveAllHeads(vault, target, reading(job, 'compare')))
    return saved.ok ? ok({ savedAs: path.basename(target), ...saved.value }) : saved
  },
  'integrity:compare': ({ jobId, text }) => {
    const { vault } = app.session
    return app.jobs.run(jobId, (job) => compareKept(vault, text, reading(job, 'compare')))
  },
  'integrity:compare-file': async ({ jobId, token }) => {
    const file = app.files.pathOf(token)
    if (file === undefined) return fail('not-found', 'Choose the file again: it is no longer at hand.')
    const { vault } = app.session
    return app.jobs.run(jobId, async (job) => {
      const bytes = await readWhole(file, maxKeptBytes)
      if (!bytes.ok) return bytes
      return compareKept(vault, Buffer.from(bytes.value).toString('utf8'), reading(job, 'compare'))
    })
  },
  'integrity:verification': async () => ok(app.session.vault.verification),
  'integrity:verify': ({ jobId }) => {
    const { vault } = app.session
    return app.jobs.run(jobId, (job) => vault.verify(reading(job, 'verify')))
  },
})

const reading = ({ signal, progress }: Job, stage: 'compare' | 'verify') => ({
  signal,
  onProgress: (done: number, total: number) => progress({ stage, done, total, unit: 'entries' }),
})
