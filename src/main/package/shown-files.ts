/*
 * Owns which files go along where a profile lets no originals out: copies that an analyst redacted, and pictures made anew
 * from their pixels. An original of which there is a redacted copy in the workspace is never shown, whatever keeps the copy back.
 */
import { evidenceFile, pictureFile } from '#shared/dossier/package/layout.ts'
import type { Dossier } from '#shared/dossier/schema.ts'
import type { Result } from '#shared/lib/result.ts'
import { Refusal } from '#main/vault/storage/refusal.ts'
import type { Vault } from '#main/vault/vault.ts'
import type { PackageFile } from './package-file.ts'

/** The picture from its pixels alone; fails for what is no picture that can be read. */
export type Reencode = (
  bytes: Uint8Array,
  type: string,
) => Promise<Result<{ readonly bytes: Uint8Array; readonly type: string }>>

export interface ShownOrder {
  readonly evidence: Dossier['evidence']
  readonly graphicPictures: boolean
  readonly reencode: Reencode
  readonly signal: AbortSignal
}

const canBeMadeAnew = ['image/jpeg', 'image/png']

export async function shownFiles(
  vault: Pick<Vault, 'evidence' | 'records'>,
  { evidence, graphicPictures, reencode, signal }: ShownOrder,
): Promise<readonly PackageFile[]> {
  const isReplaced = await originalsOfRedacted(vault)
  const shown = evidence.filter(
    ({ id, graphic, file }) => !isReplaced.has(id) && (graphicPictures || isFit(graphic, file)),
  )
  const files: PackageFile[] = []
  let kept = 0
  for (const { id, reference, copyRole, file } of shown) {
    signal.throwIfAborted()
    const { sha256, sha512, sniffedType, declaredType, bytes } = file
    if (sniffedType !== null && canBeMadeAnew.includes(sniffedType)) {
      const anew = async () => reencode(await whole(vault.evidence.read(id)), sniffedType)
      const made = await anew()
      if (!made.ok) continue // what cannot be made anew does not go out as it is
      const { type, bytes: picture } = made.value
      kept += picture.byteLength
      files.push({
        name: pictureFile(reference, type),
        bytes: picture.byteLength,
        pieces: kept <= maxKeptBytes ? () => [picture] : () => madeAgain(anew),
      })
    } else if (copyRole === 'redacted')
      files.push({
        name: evidenceFile(sha256, sniffedType ?? declaredType),
        bytes,
        pieces: () => vault.evidence.read(id),
        recorded: { sha256, sha512 },
      })
  }
  return files
}

/** A picture or a film that nobody has judged may show anything. */
const isFit = (
  graphic: Dossier['evidence'][number]['graphic'],
  { sniffedType, declaredType }: Dossier['evidence'][number]['file'],
): boolean =>
  graphic === 'none' ||
  (graphic !== 'graphic' && !/^(?:image|video)\//u.test(sniffedType ?? declaredType ?? ''))

/** Of every redacted copy, also of one that the dossier does not show. */
async function originalsOfRedacted(vault: Pick<Vault, 'records'>): Promise<ReadonlySet<string>> {
  const originals = new Set<string>()
  for await (const { body } of vault.records('evidence'))
    if (body.copyRole === 'redacted' && body.derivedFrom !== null) originals.add(body.derivedFrom)
  return originals
}

/** Pictures beyond so many bytes are made again each time, rather than kept in memory until they are written. */
const maxKeptBytes = 256 * 2 ** 20

async function* madeAgain(anew: () => ReturnType<Reencode>): AsyncGenerator<Uint8Array> {
  const made = await anew()
  // It could be made a moment ago: the reading of the file says what is wrong with it now.
  if (!made.ok) throw new Refusal(made.failure)
  yield made.value.bytes
}

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}
