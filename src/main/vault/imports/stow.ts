import { sniffType } from '../evidence/file-type.ts'
import { blobPath, incomingPath, newBlobId } from '../evidence/blob-paths.ts'
import { Digests } from '../evidence/digests.ts'
import type { EvidencePlace } from '../evidence/evidence-store.ts'
import { shelve } from '../evidence/shelve.ts'
import { writeBlob, type BlobSource } from '../evidence/write-blob.ts'
import { subKeyObject } from '../keys/sub-key.ts'

/** A file that was stored and has no place yet. */
export interface Stowed {
  readonly blobId: string
  readonly bytes: number
  readonly sha256: string
  readonly sha512: string
  readonly sniffedType: string | null
}

/** Files that come in before the commit that speaks of them: all of them get their places with it, or none. */
export class Stowage {
  readonly #place: EvidencePlace
  readonly #stowed = new Set<string>()
  readonly #shelved = new Set<string>()

  constructor(place: EvidencePlace) {
    this.#place = place
  }

  async stow(source: BlobSource, onPiece: (bytes: number) => void): Promise<Stowed> {
    const { files, folder, dataKey } = this.#place
    const blobId = newBlobId()
    this.#stowed.add(blobId)
    const digests = new Digests()
    const key = subKeyObject(dataKey, `evidence/${blobId}`)
    await writeBlob(files, incomingPath(folder, blobId), key, source, (piece) => {
      digests.update(piece)
      onPiece(piece.byteLength)
    })
    const { sample, ...hashes } = digests.finish()
    return { blobId, bytes: source.bytes, ...hashes, sniffedType: await sniffType(sample) }
  }

  /** A file that turns out to be here already. */
  async drop({ blobId }: Stowed): Promise<void> {
    const { files, folder } = this.#place
    this.#stowed.delete(blobId)
    await files.remove(incomingPath(folder, blobId)).catch(() => undefined) // swept at the next opening
  }

  /** Gives all of them their places, and then commits what speaks of them. */
  async placedBy<T>(commit: () => Promise<T>): Promise<T> {
    const { files, folder, custodian } = this.#place
    try {
      for (const blobId of this.#stowed) {
        this.#shelved.add(blobId) // before: a failure may come after the name is there
        await shelve(files, folder, blobId)
      }
      return await commit()
    } catch (error) {
      // When the journal cannot tell whether the commit exists, the next opening decides about the files.
      if (!custodian.ledger.isStuck) await this.#unshelve()
      throw error
    }
  }

  /** After a commit that did not happen. What cannot be removed now is swept at the next opening. */
  async #unshelve(): Promise<void> {
    const { files, folder } = this.#place
    for (const blobId of this.#shelved) await files.remove(blobPath(folder, blobId)).catch(() => undefined)
  }

  /** What never got its place. */
  async clear(): Promise<void> {
    const { files, folder } = this.#place
    for (const blobId of this.#stowed)
      if (!this.#shelved.has(blobId)) await files.remove(incomingPath(folder, blobId)).catch(() => undefined)
  }
}
