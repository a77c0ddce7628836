/*
 * Owns evidence files from the moment a path is handed in until the record is committed: everything is there
 * afterwards, or nothing is. Writes records and custody events only through the vault's own commits.
 */
import { noConsentRecorded } from '#shared/domain/consent/schema.ts'
import { evidenceBody, type EvidenceBody } from '#shared/domain/evidence/schema.ts'
import { ok, type Result } from '#shared/lib/result.ts'
import { Digests } from '#main/evidence/digests.ts'
import { declaredType, sniffType } from '#main/evidence/file-type.ts'
import { originalName } from '#main/evidence/original-name.ts'
import { openSource, type SourceFile } from '#main/evidence/source-file.ts'
import { subKeyObject } from '../keys/sub-key.ts'
import { issuesOf } from '../records/issues.ts'
import type { FileLayer } from '../storage/file-layer.ts'
import { failureOf, systemCode } from '../storage/failure-of.ts'
import { refuse, settle } from '../storage/refusal.ts'
import type { EvidenceStore, IntakeAnswer, IntakeOptions } from '../vault.ts'
import { blobFolder, blobPath, incomingPath, newBlobId } from './blob-paths.ts'
import { readBlob } from './read-blob.ts'
import { writeBlob } from './write-blob.ts'
import type { Custodian } from './custodian.ts'

export interface EvidencePlace {
  readonly files: FileLayer
  /** The folder of evidence files. */
  readonly folder: string
  readonly dataKey: Uint8Array
  readonly custodian: Custodian
}

type Arrived = Pick<EvidenceBody['file'], 'blobId' | 'sha256' | 'sha512' | 'bytes' | 'sniffedType'>

export class Evidence implements EvidenceStore {
  readonly #place: EvidencePlace
  readonly #closing = new AbortController()
  readonly #underWay = new Set<Promise<unknown>>()

  constructor(place: EvidencePlace) {
    this.#place = place
  }

  takeIn(filePath: string, options: IntakeOptions): Promise<Result<IntakeAnswer>> {
    const intake = settle(() => this.#takeIn(filePath, options))
    this.#underWay.add(intake)
    return intake.finally(() => this.#underWay.delete(intake))
  }

  async #takeIn(filePath: string, options: IntakeOptions): Promise<Result<IntakeAnswer>> {
    const { name, note } = originalName(filePath)
    const collected = evidenceBody.shape.collected.safeParse({
      url: '',
      at: 'unknown',
      by: '',
      tool: '',
      clockOffset: '',
      ...options.collected,
    })
    if (!collected.success)
      refuse('invalid', 'How the file was collected cannot be recorded like this. Nothing was stored.', {
        issues: issuesOf(collected.error, ['collected']),
      })
    const blobId = newBlobId()
    try {
      const arrived = await this.#arrive(filePath, blobId, options)
      this.#assertWanted(options.signal)
      const body: EvidenceBody = {
        file: { ...arrived, originalName: name, declaredType: declaredType(name) },
        title: '',
        collected: collected.data,
        copyRole: 'evidentiary',
        metadata: null,
        perceptualHash: null,
        derivedFrom: null,
        transform: null,
        consent: noConsentRecorded,
        graphic: 'unknown',
        tlp: 'TLP:AMBER',
        retentionHold: '',
        note: '',
      }
      return ok(await this.#place.custodian.receive(body, note, () => this.#shelve(blobId)))
    } finally {
      await this.#place.files.remove(incomingPath(this.#place.folder, blobId)).catch(() => undefined) // swept at the next opening
    }
  }

  async #arrive(filePath: string, blobId: string, options: IntakeOptions): Promise<Arrived> {
    this.#assertWanted(options.signal)
    const source = await openSource(filePath)
    try {
      const digests = new Digests()
      let done = 0
      await this.#store(source, blobId, (piece) => {
        this.#assertWanted(options.signal)
        digests.update(piece)
        done += piece.byteLength
        options.onProgress?.(done)
      })
      await source.assertUnchanged()
      const { sample, ...hashes } = digests.finish()
      return { blobId, bytes: source.bytes, ...hashes, sniffedType: await sniffType(sample) }
    } finally {
      await source.close()
    }
  }

  async #store(source: SourceFile, blobId: string, onPiece: (piece: Uint8Array) => void): Promise<void> {
    const key = subKeyObject(this.#place.dataKey, `evidence/${blobId}`)
    await writeBlob(this.#place.files, incomingPath(this.#place.folder, blobId), key, source, onPiece)
  }

  /** Gives the whole file its place, durably; answers how to take it away again. */
  async #shelve(blobId: string): Promise<() => Promise<void>> {
    const { files, folder } = this.#place
    const shelf = blobFolder(folder, blobId)
    await files.makeFolder(shelf).catch((error: unknown) => {
      if (systemCode(error) !== 'EEXIST') throw error
    })
    await files.syncFolder(folder)
    const unshelve = () => files.remove(blobPath(folder, blobId))
    await files.rename(incomingPath(folder, blobId), blobPath(folder, blobId))
    try {
      await files.syncFolder(shelf)
    } catch (error) {
      await unshelve().catch(() => undefined) // swept at the next opening
      throw error
    }
    return unshelve
  }

  async *read(evidenceId: string): AsyncGenerator<Uint8Array> {
    const { files, folder, dataKey, custodian } = this.#place
    const record = await custodian.evidence(evidenceId)
    const { blobId, bytes } = record.body.file
    const onDamage = (what: string): never =>
      refuse(
        'damaged',
        `The stored file of ${record.reference} is damaged: ${what}. Nothing of that part was given out.`,
        {
          next: 'Restore the item from a backup.',
        },
      )
    const key = subKeyObject(dataKey, `evidence/${blobId}`)
    try {
      for await (const piece of readBlob(files, blobPath(folder, blobId), key, bytes, onDamage)) {
        if (this.#closing.signal.aborted) refuse('locked', 'The workspace was locked.')
        yield piece
      }
    } catch (error) {
      if (systemCode(error) === 'ENOENT') onDamage('it is missing')
      const failure = failureOf(error)
      if (failure)
        refuse(failure.code, failure.message, failure.next === undefined ? {} : { next: failure.next })
      throw error
    }
  }

  #assertWanted(signal: AbortSignal | undefined): void {
    if (this.#closing.signal.aborted) refuse('locked', 'The workspace was locked. Nothing was stored.')
    if (signal?.aborted) refuse('cancelled', 'Adding the file was cancelled. Nothing was stored.')
  }

  /** Stops what is still arriving and waits until nothing of it is left. */
  async close(): Promise<void> {
    this.#closing.abort()
    await Promise.allSettled(this.#underWay)
  }
}
