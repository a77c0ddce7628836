/*
 * Owns evidence files from the moment a path is handed in until the record is committed: everything is there
 * afterwards, or nothing is. Writes records and custody events only through the vault's own commits.
 */
import type { EvidenceBody } from '#shared/domain/evidence/schema.ts'
import { cameWithoutBytes } from '#shared/domain/custody/standing.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { ok, type Result } from '#shared/lib/result.ts'
import { Digests } from './digests.ts'
import { declaredType, sniffType } from './file-type.ts'
import { originalName } from './original-name.ts'
import { openSource, type SourceFile } from './source-file.ts'
import { subKeyObject } from '../keys/sub-key.ts'
import type { FileLayer } from '../storage/file-layer.ts'
import { failureOf, systemCode } from '../storage/failure-of.ts'
import { refuse, settle } from '../storage/refusal.ts'
import { SerialQueue } from '../storage/serial-queue.ts'
import type {
  ArrivingFile,
  EvidenceStore,
  FixityOptions,
  FixityReport,
  IntakeAnswer,
  IntakeOptions,
} from '../vault.ts'
import { blobPath, incomingPath, newBlobId } from './blob-paths.ts'
import type { Custodian } from './custodian.ts'
import { sentences } from './custody-entry.ts'
import { deleteItem } from './delete-item.ts'
import { describedAtIntake } from './described-at-intake.ts'
import { checkFixity, putBackWhy } from './fixity.ts'
import { inspectSource } from './inspect-source.ts'
import { lacksBytes } from './lacks-bytes.ts'
import { putBack } from './put-back.ts'
import { readBlob } from './read-blob.ts'
import { shelve } from './shelve.ts'
import { writeBlob } from './write-blob.ts'

export interface EvidencePlace {
  readonly files: FileLayer
  /** The folder of evidence files. */
  readonly folder: string
  readonly dataKey: Uint8Array
  readonly custodian: Custodian
}

/** Where bytes are deleted: not while somebody counts on them. */
export interface DeletingPlace extends EvidencePlace {
  readonly isKept: () => boolean
}

const takeItBack = { next: 'Take it back first, with the reason.' }
const putItBack = { next: 'Put its bytes back from a copy with the same hash, or check it again.' }

export class Evidence implements EvidenceStore {
  readonly #place: EvidencePlace
  readonly #closing = new AbortController()
  readonly #underWay = new Set<Promise<unknown>>()
  /** One at a time: the file that is being written has the name of the item's own. */
  readonly #puttingBack = new SerialQueue()
  /** How many count on it that no bytes go meanwhile. */
  #keeping = 0

  constructor(place: EvidencePlace) {
    this.#place = place
  }

  takeIn(filePath: string, options: IntakeOptions): Promise<Result<IntakeAnswer>> {
    return this.#tracked(async () => {
      const file = { name: filePath, open: () => openSource(filePath) }
      const answer = await this.#takeIn(file, options)
      return ok(answer.kind === 'known' ? await this.#healed(answer.record, filePath, options) : answer)
    })
  }

  takeInFrom(file: ArrivingFile, options: IntakeOptions): Promise<Result<IntakeAnswer>> {
    return this.#tracked(async () => ok(await this.#takeIn(file, options)))
  }

  async #takeIn(arriving: ArrivingFile, options: IntakeOptions): Promise<IntakeAnswer> {
    this.#place.custodian.ledger.refuseIfReadOnly()
    const { name, note } = originalName(arriving.name)
    const described = await describedAtIntake(this.#place.custodian, options)
    const blobId = newBlobId()
    const { files, folder, custodian } = this.#place
    try {
      const { file, inspected } = await this.#arrive(arriving, blobId, options)
      this.#assertWanted(options.signal)
      const { problem: inspection, ...seen } = inspected
      const body: EvidenceBody = {
        ...described,
        ...seen,
        file: { ...file, originalName: name, declaredType: declaredType(name) },
      }
      return await custodian.receive(
        body,
        {
          note: sentences(note, options.arrival ?? ''),
          inspection,
          checks: options.checks?.(file.sha256) ?? [],
        },
        {
          shelve: () => shelve(files, folder, blobId),
          unshelve: () => files.remove(blobPath(folder, blobId)),
        },
      )
    } finally {
      await files.remove(incomingPath(folder, blobId)).catch(() => undefined) // swept at the next opening
    }
  }

  /** Known bytes that come again are put back where they are lacking; the file is read anew and hashed in full first. */
  async #healed(
    record: StoredRecord<'evidence'>,
    filePath: string,
    { signal }: IntakeOptions,
  ): Promise<IntakeAnswer> {
    if (!(await lacksBytes(this.#place, record))) return { kind: 'known', record }
    await this.#putBack(record.id, filePath, signal)
    const isBack = !(await lacksBytes(this.#place, record))
    return { kind: isBack ? 'restored' : 'known', record }
  }

  async #arrive(arriving: ArrivingFile, blobId: string, options: IntakeOptions) {
    this.#assertWanted(options.signal)
    const source = await arriving.open()
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
      const sniffedType = await sniffType(sample)
      const inspected = await inspectSource(source, sniffedType, options.inspect, options.signal)
      return { file: { blobId, bytes: source.bytes, ...hashes, sniffedType }, inspected }
    } finally {
      await source.close()
    }
  }

  async #store(source: SourceFile, blobId: string, onPiece: (piece: Uint8Array) => void): Promise<void> {
    const key = subKeyObject(this.#place.dataKey, `evidence/${blobId}`)
    await writeBlob(this.#place.files, incomingPath(this.#place.folder, blobId), key, source, onPiece)
  }

  checkFixity(evidenceIds: readonly string[], options: FixityOptions): Promise<Result<FixityReport>> {
    const { giveWayTo } = options
    // Nobody goes first any more once the workspace is being closed, which waits for this.
    const giveWay = giveWayTo && { giveWayTo: () => !this.#closing.signal.aborted && giveWayTo() }
    return this.#tracked(async () =>
      ok(
        await checkFixity(this.#place.custodian, (id) => this.#pieces(id), evidenceIds, {
          ...options,
          ...giveWay,
        }),
      ),
    )
  }

  putBack(
    evidenceId: string,
    filePath: string,
    { signal }: { readonly signal?: AbortSignal } = {},
  ): Promise<Result<void>> {
    return this.#tracked(async () => ok(await this.#putBack(evidenceId, filePath, signal)))
  }

  async #putBack(evidenceId: string, filePath: string, signal: AbortSignal | undefined): Promise<void> {
    this.#place.custodian.ledger.refuseIfReadOnly()
    await this.#puttingBack.run(() =>
      putBack(this.#place, evidenceId, filePath, () => this.#assertWanted(signal)),
    )
    await checkFixity(this.#place.custodian, (id) => this.#pieces(id), [evidenceId], { why: putBackWhy })
  }

  delete(
    evidenceId: string,
    order: { readonly reference: string; readonly reason: string },
  ): Promise<Result<void>> {
    return this.#tracked(async () =>
      ok(await deleteItem({ ...this.#place, isKept: () => this.#keeping > 0 }, evidenceId, order)),
    )
  }

  /** While the work goes on nothing is deleted. */
  async kept<T>(work: () => Promise<T>): Promise<T> {
    this.#keeping += 1
    try {
      return await work()
    } finally {
      this.#keeping -= 1
    }
  }

  #tracked<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    const running = settle(work)
    this.#underWay.add(running)
    return running.finally(() => this.#underWay.delete(running))
  }

  async *read(evidenceId: string): AsyncGenerator<Uint8Array> {
    const { custodian } = this.#place
    const { reference } = await custodian.evidence(evidenceId)
    const found = custodian.ledger.index.standings.get(evidenceId)
    const standing = found?.kind
    if (cameWithoutBytes(found))
      refuse('not-found', `Only the record of ${reference} was imported: its bytes never came here.`, {
        next: 'Add the file itself: it is known by its hash.',
      })
    if (standing === 'given-up') refuse('refused', `${reference} was given up.`, takeItBack)
    if (standing === 'quarantined')
      refuse(
        'damaged',
        `${reference} is in quarantine: its stored bytes are not what was taken in.`,
        putItBack,
      )
    yield* this.#pieces(evidenceId)
  }

  /** The stored bytes, however the item stands. */
  async *#pieces(evidenceId: string): AsyncGenerator<Uint8Array> {
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
