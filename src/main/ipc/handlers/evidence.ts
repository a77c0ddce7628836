import path from 'node:path'
import { fail, ok } from '#shared/lib/result.ts'
import { safeFileName } from '#shared/domain/evidence/file-name.ts'
import { inspectWith } from '#main/evidence/inspect/inspector.ts'
import { relink } from '#main/evidence/relink.ts'
import { saveOriginal } from '#main/evidence/save-original.ts'
import { takeInFiles } from '#main/evidence/take-in-files.ts'
import { maxViewBytes } from '#main/evidence/views.ts'
import { isRasterType } from '#main/host/raster.ts'
import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'
import { custodyHandlers } from './custody.ts'

export const evidenceHandlers = (app: AppContext): HandlersOf<'evidence'> => ({
  ...custodyHandlers(app),
  'evidence:pick-files': async ({ folder }) =>
    ok([...app.files.register(await app.host.pickFiles({ folder }))]),
  'evidence:take-in': async ({ jobId, tokens, ...told }) => {
    const paths = pathsOf(app, tokens)
    if (paths === null) return chooseAgain
    const how = { ...told, inspect: inspectWith(app.host.runChild.bind(app.host)) }
    return app.jobs.run(jobId, (job) => takeInFiles(app.session.vault, paths, job, how))
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
  'evidence:relink': async ({ jobId, tokens }) => {
    const paths = pathsOf(app, tokens)
    if (paths === null) return chooseAgain
    const { vault } = app.session
    const relinked = await app.jobs.run(jobId, (job) => relink(vault, paths, job))
    return relinked.ok ? ok({ ...relinked.value, restored: [...relinked.value.restored] }) : relinked
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

/** Null when a token is not known any more. */
function pathsOf(app: AppContext, tokens: readonly string[]): readonly string[] | null {
  const paths = tokens.flatMap((token) => app.files.pathOf(token) ?? [])
  return paths.length === tokens.length ? paths : null
}

const chooseAgain = fail('not-found', 'Choose the files again: they are no longer at hand.')
