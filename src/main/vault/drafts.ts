import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { z } from 'zod'
import { recordId } from '#shared/domain/record/schema.ts'
import type { Clock } from '#shared/lib/clock.ts'
import { contract, type Response, type UnfinishedDraft } from '#shared/ipc/contract.ts'
import { utf8 } from '#shared/lib/bytes.ts'
import { readSealed, writeSealed, type SealedPlace } from './keys/sealed-file.ts'
import type { FileLayer } from './storage/file-layer.ts'
import { refuse } from './storage/refusal.ts'
import { SerialQueue } from './storage/serial-queue.ts'

type KeptDrafts = Response<'draft:list'>

/** `by` is missing in what was kept before a workspace had several analysts: that is everybody's. */
const storedDrafts = z.array(contract['draft:list'].response.element.extend({ by: recordId.optional() }))
type StoredDraft = z.infer<typeof storedDrafts>[number]

export interface DraftsPlace {
  readonly files: FileLayer
  readonly folder: string
  readonly workspaceId: string
  readonly key: Uint8Array
  /** Whoever is at work: each is offered only what they typed themselves. */
  readonly author: string
  readonly clock: Clock
  /** Whether a file that does not open may be moved out of the way. */
  readonly mayMend: boolean
}

/**
 * What was typed and not saved yet, in one encrypted file that is replaced whole. Drafts
 * are kept as typed, so their JSON may carry what the journal refuses.
 */
export class Drafts {
  readonly #place: DraftsPlace
  readonly #queue = new SerialQueue()
  #kept: readonly StoredDraft[]
  #closing = false

  private constructor(place: DraftsPlace, kept: readonly StoredDraft[]) {
    this.#place = place
    this.#kept = kept
  }

  /** A file that does not open is set aside, never deleted: the work goes on without it. */
  static async open(place: DraftsPlace): Promise<{ drafts: Drafts; setAside: boolean }> {
    const file = path.join(place.folder, 'drafts')
    const plain = await readSealed(sealedPlace(place))
    const kept = plain === undefined ? [] : plain === 'damaged' ? undefined : parse(plain)
    if (!kept && place.mayMend) {
      await place.files.rename(file, `${file}.damaged-${randomBytes(4).toString('hex')}`)
      await place.files.syncFolder(place.folder)
    }
    return { drafts: new Drafts(place, kept ?? []), setAside: !kept && place.mayMend }
  }

  list(): KeptDrafts {
    return this.#kept.filter((kept) => this.#isOwn(kept)).map(({ keptAt, draft }) => ({ keptAt, draft }))
  }

  keep(draft: UnfinishedDraft): Promise<{ keptAt: string }> {
    const keptAt = this.#place.clock.now()
    return this.#change((kept) => [
      ...kept.filter((other) => other.draft.id !== draft.id || !this.#isOwn(other)),
      { keptAt, draft, by: this.#place.author },
    ]).then(() => ({ keptAt }))
  }

  drop(id: string): Promise<void> {
    const goes = (kept: StoredDraft) => kept.draft.id === id && this.#isOwn(kept)
    return this.#change((kept) => (kept.some(goes) ? kept.filter((one) => !goes(one)) : kept))
  }

  #isOwn({ by }: StoredDraft): boolean {
    return by === undefined || by === this.#place.author
  }

  async #change(change: (kept: readonly StoredDraft[]) => readonly StoredDraft[]): Promise<void> {
    // After closing the key is zeros, which anybody has.
    if (this.#closing) refuse('locked', 'The workspace is locked. The draft was not kept.')
    return this.#queue.run(async () => {
      const kept = change(this.#kept)
      if (kept === this.#kept) return
      await writeSealed(sealedPlace(this.#place), utf8(JSON.stringify(kept)))
      this.#kept = kept
    })
  }

  /** Waits for the write under way and zeroes the key. */
  async close(): Promise<void> {
    this.#closing = true
    await this.#queue.idle()
    this.#place.key.fill(0)
    this.#kept = []
  }
}

const sealedPlace = ({ files, folder, workspaceId, key }: DraftsPlace): SealedPlace => ({
  files,
  workspaceId,
  key,
  file: path.join(folder, 'drafts'),
  magic: 'HFDRAFT1',
  maxBytes: 256 * 1024 * 1024,
})

function parse(plain: Buffer): readonly StoredDraft[] | undefined {
  const parsed = storedDrafts.safeParse(JSON.parse(plain.toString('utf8')))
  return parsed.success ? parsed.data : undefined
}
