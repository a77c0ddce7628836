import { noConsentRecorded } from '#shared/domain/consent/schema.ts'
import { nothingCollected } from '#shared/domain/evidence/collection.ts'
import type { BodyOf, StoredRecord } from '#shared/domain/record/kinds.ts'
import type { EvidencePlace } from '../evidence/evidence-store.ts'
import { declaredType } from '../evidence/file-type.ts'
import { originalName } from '../evidence/original-name.ts'
import { openSource } from '../evidence/source-file.ts'
import { refuse } from '../storage/refusal.ts'
import type { Stowage, Stowed } from './stow.ts'

/** The file of an import as it was received, stored or known already. */
export interface RawFile {
  readonly stowed: Stowed
  readonly name: string
  readonly note: string
  readonly known: StoredRecord<'evidence'> | undefined
}

/** Stores the file that an import was read from, if it is still that one. */
export async function stowRawFile(
  { custodian }: EvidencePlace,
  stowage: Stowage,
  file: { readonly path: string; readonly sha256: string },
  onPiece: () => void,
): Promise<RawFile> {
  const source = await openSource(file.path)
  try {
    const stowed = await stowage.stow(source, onPiece)
    await source.assertUnchanged()
    if (stowed.sha256 !== file.sha256)
      refuse('refused', 'The file is another one than was read and checked. Nothing was imported.')
    const { name, note } = originalName(file.path)
    const known = custodian.ledger.index.evidenceWithHash(stowed.sha256)
    return { stowed, name, note, known: known === undefined ? undefined : await custodian.evidence(known) }
  } finally {
    await source.close()
  }
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
