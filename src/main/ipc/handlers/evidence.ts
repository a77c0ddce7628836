import path from 'node:path'
import { fail, ok } from '#shared/lib/result.ts'
import { safeFileName } from '#shared/domain/evidence/file-name.ts'
import { saveOriginal } from '#main/evidence/save-original.ts'
import { takeInFiles } from '#main/evidence/take-in-files.ts'
import { maxViewBytes } from '#main/evidence/views.ts'
import { isRasterType } from '#main/host/raster.ts'
import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'

export const evidenceHandlers = (app: AppContext): HandlersOf<'evidence'> => ({
  'evidence:pick-files': async ({ folder }) =>
    ok([...app.files.register(await app.host.pickFiles({ folder }))]),
  'evidence:take-in': async ({ jobId, tokens }) => {
    const paths = tokens.flatMap((token) => app.files.pathOf(token) ?? [])
    if (paths.length !== tokens.length)
      return fail('not-found', 'Choose the files again: they are no longer at hand.')
    return app.jobs.run(jobId, (job) => takeInFiles(app.session.vault, paths, job))
  },
  'evidence:view': async ({ evidenceId }) => {
    const record = await app.session.vault.record('evidence', evidenceId)
    if (!record) return fail('not-found', 'This item is not in the workspace.')
    const { sniffedType, bytes } = record.body.file
    if (!isRasterType(sniffedType) || bytes > maxViewBytes)
      return fail('unsupported', 'This kind of file is not shown here.', {
        next: 'Save the original and open it elsewhere.',
      })
    // Read to its end first: a picture that is not what was taken in is refused in words, not shown broken.
    for await (const piece of app.session.vault.evidence.read(evidenceId)) void piece
    return ok({ url: app.views.open(evidenceId) })
  },
  'evidence:custody': async ({ evidenceId }) => {
    const { vault } = app.session
    const record = await vault.record('evidence', evidenceId)
    if (!record) return fail('not-found', 'This item is not in the workspace.')
    const events = []
    for (const event of await vault.custody(evidenceId)) {
      const agent = await vault.record('analyst', event.agent)
      events.push({ ...event, agentName: agent?.body.name ?? '' })
    }
    return ok({ body: record.body, events })
  },
  'evidence:save-original': async ({ jobId, evidenceId }) => {
    const { vault } = app.session
    const record = await vault.record('evidence', evidenceId)
    if (!record) return fail('not-found', 'This item is not in the workspace.')
    const target = await app.host.saveFile(safeFileName(record.body.file.originalName, record.reference))
    if (target === null) return ok({ savedAs: null })
    const saved = await app.jobs.run(jobId, (job) => saveOriginal(vault, record, target, job))
    return saved.ok ? ok({ savedAs: path.basename(target) }) : saved
  },
})
