import path from 'node:path'
import { safeFileName } from '#shared/domain/evidence/file-name.ts'
import type { MapFile } from '#shared/domain/map-file/schema.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { ChildStopped } from '#main/host/child-limits.ts'
import { reportOf } from '#main/host/fault.ts'
import type { Host } from '#main/host/host.ts'
import type { Job } from '#main/jobs/jobs.ts'
import { openSource } from '#main/vault/evidence/source-file.ts'
import { refuse, settle } from '#main/vault/storage/refusal.ts'
import type { Vault } from '#main/vault/vault.ts'
import { mapFileAnswer } from './request.ts'

/** Has a child without keys look through the file, then seals a copy of it into the workspace. */
export async function addMapFile(
  vault: Pick<Vault, 'mapFiles'>,
  file: string,
  run: Host['runChild'],
  job: Job,
): Promise<Result<MapFile>> {
  const facts = await looked(file, run, job.signal)
  if (!facts.ok) return facts
  return settle(async () => {
    const source = await openSource(file)
    try {
      const { bytes } = source
      if (bytes !== facts.value.bytes)
        refuse('refused', 'The file changed while it was being looked at. Nothing was added.')
      const added = await vault.mapFiles.add(
        safeFileName(path.basename(file), 'map.pmtiles'),
        facts.value,
        source,
        {
          signal: job.signal,
          onProgress: (done) => job.progress({ stage: 'map-file', done, total: bytes, unit: 'bytes' }),
        },
      )
      return added.ok ? ok(added.value) : added
    } finally {
      await source.close()
    }
  })
}

async function looked(file: string, run: Host['runChild'], signal: AbortSignal) {
  try {
    const answer = mapFileAnswer.parse(await run('map-file-child', { file }, signal))
    if (answer.ok) return ok(answer.value)
    const { code, message, next } = answer.failure
    return fail(code, message, next === undefined ? {} : { next })
  } catch (error) {
    if (signal.aborted) return fail('cancelled', 'This was cancelled. Nothing was added.')
    if (!(error instanceof ChildStopped)) reportOf('map-file-child')(error)
    return fail('too-large', 'This map file could not be looked through to its end. Nothing was added.', {
      next: 'Cut a smaller area out of it, or close other programs, then try again.',
    })
  }
}
