import path from 'node:path'
import { inspectWith } from '#main/evidence/inspect/inspector.ts'
import type { Job } from '#main/jobs/jobs.ts'
import type { LookedMedia } from '#main/import/media/look-at-media.ts'
import { shownMedia } from '#main/import/media/shown-media.ts'
import { takeInMedia } from '#main/import/media/take-in-media.ts'
import { counted } from '#main/verify/counted.ts'
import { showFileName } from '#shared/domain/evidence/file-name.ts'
import type { MediaLook, MediaTakenIn } from '#shared/ipc/media.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import type { ToldFile } from './told-file.ts'
import { judgedAlone } from './warnings.ts'
import type { GivenFile, Work } from './work.ts'

/** Photos and videos in a zip or a folder: they become evidence, each counted as a row is. */
export async function importMedia(
  given: GivenFile,
  looked: LookedMedia,
  work: Work,
): Promise<Result<{ readonly told: ToldFile; readonly text: string }>> {
  const { vault, asking, isDryRun, log, choice, fingerprint } = work
  if (log !== null || fingerprint !== undefined || Object.values(choice).some((one) => one !== undefined))
    return fail('refused', 'These are photos, videos or other files without a log. Nothing was imported.', {
      next: 'Leave out --log, --sheet, --encoding, --delimiter and --fingerprint.',
    })
  const job: Job = { signal: asking.signal ?? new AbortController().signal, progress: () => undefined }
  const inspect = inspectWith(asking.run)
  const taken = isDryRun ? null : await takeInMedia({ vault, place: given.path, looked, inspect }, job)
  if (taken?.ok === false) return taken
  if (taken?.value.cancelled === true)
    return fail('cancelled', 'This was cancelled. The files that were whole by then are kept as evidence.')
  const shown = shownMedia(given.file, looked)
  const names = looked.files.map(({ name }) => showFileName(path.posix.basename(name)))
  const told = toldOf(given, { shown, taken: taken?.value ?? null, names }, work)
  return ok({ told, text: inWords(told, shown, taken?.value ?? null) })
}

interface Taken {
  readonly shown: MediaLook
  readonly taken: MediaTakenIn | null
  /** As they are called where one is refused. */
  readonly names: readonly string[]
}

function toldOf(given: GivenFile, { shown, taken, names }: Taken, work: Work): ToldFile {
  const refused = taken?.refused ?? []
  const known = (taken?.known.length ?? 0) + (taken?.restored.length ?? 0)
  return {
    file: given.file,
    sha256: shown.sha256,
    profile: shown.checked.files > 0 ? 'proofmode' : 'media',
    log: null,
    missingColumns: [],
    fieldsLeft: [],
    otherRules: false,
    reread: 0,
    read: shown.files,
    created: shown.files - known - refused.length,
    updated: 0,
    unchanged: known,
    conflicts: [],
    rejected: refused.map(({ name, message }) => ({
      row: names.indexOf(name) + 1,
      column: '',
      code: 'not-taken-in',
      message: `${name}: ${message}`,
    })),
    gone: 0,
    duplicateCandidates: 0,
    told: [],
    warnings: judgedAlone(given, work, null),
    reference: taken?.zip?.reference ?? null,
    media: { ...shown, taken },
  }
}

function inWords(
  { file, read, created, unchanged, rejected }: ToldFile,
  { kind, checked, withoutMediaCount }: MediaLook,
  taken: MediaTakenIn | null,
): string {
  return [
    `${file}: a ${kind} without a log; its files are evidence`,
    taken === null
      ? `Nothing was written. An import would take in ${counted(read, 'file')}; those that are here already are known by then.`
      : `  read ${read} = new ${created} + known ${unchanged} + refused ${rejected.length}`,
    ...rejected.map(({ message }) => `    ${message}`),
    ...(checked.files === 0
      ? []
      : [
          `  ProofMode ${counted(checked.files, 'file')} with a proof: of ${checked.proven} all that was checked holds, of ${checked.failed} something does not`,
        ]),
    ...(withoutMediaCount === 0
      ? []
      : [`  ProofMode ${counted(withoutMediaCount, 'proof')} of files that did not come`]),
    ...(taken?.zip ? [`The zip itself is kept as ${taken.zip.reference}.`] : []),
  ].join('\n')
}
