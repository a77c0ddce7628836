import { noConsentRecorded } from '#shared/domain/consent/schema.ts'
import { nothingCollected } from '#shared/domain/evidence/collection.ts'
import type { BodyOf, StoredRecord } from '#shared/domain/record/kinds.ts'
import type { EvidencePlace } from '../evidence/evidence-store.ts'
import { declaredType } from '../evidence/file-type.ts'
import { originalName } from '../evidence/original-name.ts'
import { openSource } from '../evidence/source-file.ts'
import { refuse } from '../storage/refusal.ts'
import type { Stowage, Stowed } from './stow.ts'

/** A file that an import brings, stored. */
export interface StowedFile {
  readonly stowed: Stowed
  readonly name: string
  readonly note: string
}

/** The same, with the item that held these bytes before. */
export interface RawFile extends StowedFile {
  readonly known: StoredRecord<'evidence'> | undefined
}

/** Stores the file that an import was read from, if it is still that one. */
export async function stowRawFile(
  stowage: Stowage,
  file: { readonly path: string; readonly sha256: string },
  onPiece: () => void,
): Promise<StowedFile> {
  const source = await openSource(file.path)
  try {
    const stowed = await stowage.stow(source, onPiece)
    await source.assertUnchanged()
    if (stowed.sha256 !== file.sha256)
      refuse('refused', 'The file is another one than was read and checked. Nothing was imported.')
    return { stowed, ...originalName(file.path) }
  } finally {
    await source.close()
  }
}

/** Only from inside `exclusively`: whether the bytes are here already, and then they are not stored a second time. */
export async function asKnown(
  { custodian }: EvidencePlace,
  stowage: Stowage,
  file: StowedFile,
): Promise<RawFile> {
  const id = custodian.ledger.index.evidenceWithHash(file.stowed.sha256)
  if (id === undefined) return { ...file, known: undefined }
  await stowage.drop(file.stowed)
  return { ...file, known: await custodian.evidence(id) }
}

/** An item of evidence of bytes that an import brought. */
export const broughtEvidence = (
  { stowed, name }: { readonly stowed: Stowed; readonly name: string },
  { title, from, tlp }: Pick<BodyOf<'evidence'>, 'title' | 'tlp'> & { readonly from: string },
): BodyOf<'evidence'> => ({
  title,
  collected: { ...nothingCollected, from },
  consent: noConsentRecorded,
  graphic: 'unknown',
  tlp,
  retentionHold: '',
  note: '',
  file: {
    blobId: stowed.blobId,
    originalName: name,
    declaredType: declaredType(name),
    sniffedType: stowed.sniffedType,
    bytes: stowed.bytes,
    sha256: stowed.sha256,
    sha512: stowed.sha512,
  },
  metadata: null,
  perceptualHash: null,
  copyRole: 'evidentiary',
  derivedFrom: null,
  transform: null,
})
