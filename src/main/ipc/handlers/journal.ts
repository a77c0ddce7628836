import path from 'node:path'
import { ok } from '#shared/lib/result.ts'
import { saveActivity } from '#main/trust/save-activity.ts'
import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'

export const journalHandlers = (app: AppContext): HandlersOf<'journal'> => ({
  'journal:commit': (request) => app.session.vault.commit(request),
  'journal:read': async ({ after, limit }) => ok(await app.session.vault.read(after, limit)),
  'journal:history': async ({ id }) => ok([...(await app.session.vault.history(id))]),
  'journal:activity': (asked) => app.session.vault.activity.page(asked),
  'journal:checkpoint': ({ seq }) => app.session.vault.activity.checkpoint(seq),
  'journal:export-activity': async ({ jobId, format, ...asked }) => {
    const target = await app.host.saveFile(`holdfast-activity.${format}`)
    if (target === null) return ok({ savedAs: null, entries: 0 })
    const { vault } = app.session
    const saved = await app.jobs.run(jobId, ({ signal, progress }) =>
      saveActivity(
        vault,
        asked,
        { format, target },
        {
          signal,
          onProgress: (done, total) => progress({ stage: 'activity', done, total, unit: 'entries' }),
        },
      ),
    )
    return saved.ok ? ok({ savedAs: path.basename(target), ...saved.value }) : saved
  },
})
