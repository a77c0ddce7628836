import { stat } from 'node:fs/promises'
import type { Archive } from '#main/archive/archive.ts'
import { fileSource, onStrangersDisk } from '#main/archive/byte-source.ts'
import { openFolder } from '#main/archive/open-folder.ts'
import { readable, Unreadable } from '#main/archive/unreadable.ts'
import { openZip } from '#main/archive/zip/open-zip.ts'
import type { Result } from '#shared/lib/result.ts'
import { isLeftBehind } from '../bundle/table-files.ts'
import { checkProofs, type CheckedProofs } from '../proofmode/check-proofs.ts'
import { hasProofs } from '../proofmode/proof-files.ts'
import { sha256Of } from '../sha256-of.ts'

/** Files without a table in a zip or a folder, with the proofs that came with them. */
export interface LookedMedia {
  readonly kind: Archive['kind']
  /** Of a zip, as it was when it was checked. */
  readonly sha256: string | null
  /** What is to be taken in: proofs and keys stay in the zip, which is kept as well. */
  readonly files: readonly { readonly name: string; readonly bytes: number }[]
  readonly proofs: CheckedProofs
}

/** Done in a process that holds no key. */
export const lookAtMedia = (place: string): Promise<Result<LookedMedia>> =>
  readable(async () => {
    if ((await onStrangersDisk(() => stat(place))).isDirectory())
      return { ...(await lookInto(await openFolder(place))), sha256: null }
    const source = await fileSource(place)
    try {
      const sha256 = await sha256Of(source)
      return { ...(await lookInto(await openZip({ ...source, close: async () => undefined }))), sha256 }
    } finally {
      await source.close()
    }
  })

async function lookInto(archive: Archive): Promise<Omit<LookedMedia, 'sha256'>> {
  const [problem] = archive.problems
  if (problem !== undefined)
    throw new Unreadable({ ...problem.failure, message: `${problem.name}: ${problem.failure.message}` })
  const proofs = hasProofs(archive.files) ? await checkProofs(archive) : { media: [], withoutMedia: [] }
  // The proofs of a folder are kept one by one: there is no zip that holds them.
  const files =
    proofs.media.length > 0 && archive.kind === 'zip'
      ? proofs.media
      : archive.files.filter(({ name }) => !isLeftBehind(name))
  return { kind: archive.kind, proofs, files: files.map(({ name, bytes }) => ({ name, bytes })) }
}
