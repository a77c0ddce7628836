import { fail, ok } from '#shared/lib/result.ts'
import { addMapFile } from '#main/map-files/add-map-file.ts'
import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'

export const mapHandlers = (app: AppContext): HandlersOf<'maps'> => ({
  'maps:list': async () =>
    ok(app.session.vault.mapFiles.list().map((file) => ({ ...file, address: app.maps.addressOf(file.id) }))),
  'maps:add': async ({ jobId, token }) => {
    const file = app.files.pathOf(token)
    if (file === undefined) return fail('not-found', 'Choose the file again: it is no longer at hand.')
    return app.jobs.run(jobId, (job) =>
      addMapFile(app.session.vault, file, app.host.runChild.bind(app.host), job),
    )
  },
  'maps:remove': async ({ id }) => {
    const removed = await app.session.vault.mapFiles.remove(id)
    return removed.ok ? ok({}) : removed
  },
})
