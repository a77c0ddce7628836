import path from 'node:path'
import { inspectWith } from '#main/evidence/inspect/inspector.ts'
import { askChild } from '#main/import/ask-child.ts'
import type { LookedMedia } from '#main/import/media/look-at-media.ts'
import { shownMedia } from '#main/import/media/shown-media.ts'
import { takeInMedia } from '#main/import/media/take-in-media.ts'
import type { Job } from '#main/jobs/jobs.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'

export const mediaHandlers = (app: AppContext): HandlersOf<'media'> => ({
  'media:look': ({ jobId, file }) =>
    app.jobs.run(jobId, async (job) => {
      const read = await looked(app, file, job)
      return read.ok ? ok(shownMedia(path.basename(read.value.place), read.value.looked)) : read
    }),
  'media:take-in': ({ jobId, file, sha256 }) =>
    app.jobs.run(jobId, async (job) => {
      const read = await looked(app, file, job)
      if (!read.ok) return read
      if (read.value.looked.sha256 !== sha256)
        return fail('stale', 'The zip was changed since it was looked at. Nothing was taken in.', {
          next: 'Choose it again.',
        })
      const inspect = inspectWith(app.host.runChild.bind(app.host))
      return takeInMedia({ vault: app.session.vault, inspect, ...read.value }, job)
    }),
})

async function looked(
  app: AppContext,
  token: string,
  { signal }: Job,
): Promise<Result<{ readonly place: string; readonly looked: LookedMedia }>> {
  const place = app.files.pathOf(token)
  if (place === undefined) return fail('not-found', 'Choose it again: it is no longer at hand.')
  const run = app.host.runChild.bind(app.host)
  const read = await askChild<LookedMedia>({ want: 'media', file: place }, { run, signal })
  return read.ok ? ok({ place, looked: read.value }) : read
}
