/*
 * Owns the file `head`: what the scan of the journal works out, kept so that a large workspace opens without one. It can
 * be had from the journal at any time, so it is believed only as far as it fits, and that it cannot be read, written or
 * removed is no failure.
 */
import path from 'node:path'
import type { Clock } from '#shared/lib/clock.ts'
import type { JournalPlace } from '../journal/segment-scan.ts'
import { sha256 } from '../journal/state.ts'
import { readSealed, writeSealedPieces, type SealedPlace } from '../keys/sealed-file.ts'
import { subKey } from '../keys/sub-key.ts'
import { slices } from '../journal/slices.ts'
import { systemCode } from '../storage/failure-of.ts'
import type { FileLayer } from '../storage/file-layer.ts'
import { refuse, Refusal } from '../storage/refusal.ts'
import { assertRoom } from '../storage/room.ts'
import { endOnDisk, type EndOnDisk } from './end-on-disk.ts'
import { decodeHead } from './decode.ts'
import { encodeHead } from './encode.ts'
import type { KnownJournal } from './format.ts'

const magic = 'HFHEAD02'

/** As much as ten million entries would need. */
const maxBytes = 1_073_741_824

/** Nothing is believed longer than this without the whole journal being held against its files. */
const believedMs = 7 * 24 * 3_600_000

/** A journal as far as its head file knows it, and where to go on reading. */
export interface Resumption {
  readonly known: KnownJournal
  readonly start: EndOnDisk
  /** SHA-256 of what the file holds. */
  readonly digest: Uint8Array
}

export class HeadFile {
  readonly #place: JournalPlace
  readonly #folder: string
  readonly #files: FileLayer
  readonly #clock: Clock
  readonly #sealed: SealedPlace

  /** `files`: the disk itself, for this may not use up what a full disk leaves to drafts. */
  constructor(
    place: JournalPlace,
    { folder, files, clock }: { readonly folder: string; readonly files: FileLayer; readonly clock: Clock },
  ) {
    const { workspaceId, dataKey } = place
    this.#place = place
    this.#folder = folder
    this.#files = files
    this.#clock = clock
    const file = path.join(folder, 'head')
    this.#sealed = { files, file, magic, workspaceId, key: subKey(dataKey, 'head'), maxBytes }
  }

  /** Undefined unless it is whole, of this build, proven lately, and fits what is on the disk. */
  read(): Promise<Resumption | undefined> {
    return unlessDisk(async () => {
      const plain = await readSealed(this.#sealed)
      if (plain === undefined || plain === 'damaged') return undefined
      const known = decodeHead(plain, this.#place)
      if (!known || !this.#isLately(known.provenAt)) return undefined
      const start = await endOnDisk(this.#place, known.state)
      return start && { known, start, digest: sha256(plain) }
    })
  }

  /** A clock that went back says nothing about how long ago it was. */
  #isLately(at: string): boolean {
    const age = Date.parse(this.#clock.now()) - Date.parse(at)
    return age >= 0 && age <= believedMs
  }

  /**
   * Whether it is on the disk now, as everything stood when it was asked for. It is made in pieces, and others have their
   * turn in between. Where it would take room that saves may need, it is not written.
   */
  async write(known: KnownJournal): Promise<boolean> {
    const pieces = encodeHead(known)
    const written = await unlessDisk(async () => {
      await writeSealedPieces(this.#sealed, this.#inTime(pieces))
      return true
    })
    return written ?? false
  }

  async *#inTime(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const breathe = slices({ kind: 'now' }, new AbortController().signal)
    let bytes = 0
    for (const piece of pieces) {
      const rest = breathe()
      if (rest) await rest
      bytes += piece.byteLength
      if (bytes > maxBytes / 2) refuse('too-large', 'What is known of the journal is too much for a file.')
      await assertRoom(this.#files, this.#folder, piece.byteLength)
      yield piece
    }
  }

  /** For good: a power loss does not bring it back. */
  async remove(): Promise<void> {
    await unlessDisk(async () => {
      await this.#files.remove(this.#sealed.file)
      await this.#files.syncFolder(this.#folder)
    })
  }

  close(): void {
    this.#sealed.key.fill(0)
  }
}

async function unlessDisk<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (systemCode(error) === undefined && !(error instanceof Refusal)) throw error
    return undefined
  }
}
