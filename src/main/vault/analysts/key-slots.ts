import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { destroyKeys, refuseOtherName } from '../keys/destroy-keys.ts'
import { readHeaders, writeHeaders } from '../keys/header-files.ts'
import { isAuthentic, sealHeader } from '../keys/header.ts'
import {
  passphraseSlots,
  type KeySlot,
  type PassphraseSlot,
  type WorkspaceHeader,
} from '../keys/header-schema.ts'
import { unwrapSecrets, zeroSecrets } from '../keys/slot.ts'
import type { FileLayer } from '../storage/file-layer.ts'
import { refuse } from '../storage/refusal.ts'
import { SerialQueue } from '../storage/serial-queue.ts'

type Analysts = ReadonlyMap<string, StoredRecord<'analyst'>>

/**
 * The slot that an analyst's passphrase opens. A slot carries the record id of its analyst, which names nobody. The
 * first slot of a workspace made by an earlier version has an id of its own: it is the first analyst's.
 */
export function slotOf(
  header: WorkspaceHeader,
  analystId: string,
  analysts: Analysts,
): PassphraseSlot | undefined {
  const [founder] = analysts.keys()
  return (
    passphraseSlots(header).find(({ id }) => id === analystId) ??
    (analystId === founder ? passphraseSlots(header).find(({ id }) => !analysts.has(id)) : undefined)
  )
}

/** Whose a slot is: nobody's when it is an organisation's. */
export function ownerOf(header: WorkspaceHeader, slot: KeySlot, analysts: Analysts): string | null {
  if (slot.kind === 'age') return slot.analystId
  return [...analysts.keys()].find((id) => slotOf(header, id, analysts) === slot) ?? null
}

/**
 * The key slots as they stand on disk, changed by one at a time. Read anew for each change: of two copies that an
 * interrupted write left different, the change begins at the one that is preferred.
 */
export class KeySlots {
  readonly #files: FileLayer
  readonly #folder: string
  readonly #dataKey: Uint8Array
  readonly #queue = new SerialQueue()
  #closing = false

  constructor(place: { files: FileLayer; folder: string; dataKey: Uint8Array }) {
    this.#files = place.files
    this.#folder = place.folder
    this.#dataKey = place.dataKey
  }

  /** Runs the work while no other change of the slots can come between. */
  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    // After closing the keys are zeros, which anybody has.
    if (this.#closing) refuse('locked', 'The workspace is locked. Nothing was changed.')
    return this.#queue.run(work)
  }

  /** Waits for the change under way. */
  async close(): Promise<void> {
    this.#closing = true
    await this.#queue.idle()
  }

  /** Only from inside `inTurn`. Nobody opens the workspace after that; what is open stays so until it is closed. */
  async destroy(name: string): Promise<void> {
    refuseOtherName(this.#folder, name)
    await destroyKeys(this.#files, this.#folder)
  }

  async read(): Promise<WorkspaceHeader> {
    return (await this.standing()).header
  }

  /** The header that counts, and whether both copies say the same. */
  async standing(): Promise<{ readonly header: WorkspaceHeader; readonly copiesAgree: boolean }> {
    const { candidates, copiesAgree } = await readHeaders(this.#files, this.#folder)
    const header =
      candidates.find((one) => isAuthentic(this.#dataKey, one)) ??
      refuse('damaged', 'The workspace header was altered, so nothing was changed in it.', {
        next: 'Restore header.json from a backup of this workspace.',
      })
    return { header, copiesAgree }
  }

  /** Replaces the slots of the header that was read. When the disk refuses, the header is as it was. */
  async write(header: WorkspaceHeader, slots: readonly KeySlot[]): Promise<void> {
    const { formatVersion: _, mac: __, sha256: ___, ...content } = header
    const next = sealHeader(this.#dataKey, { ...content, slots: [...slots] })
    try {
      await writeHeaders(this.#files, this.#folder, next)
    } catch (error) {
      // The first copy may be the new one already: with the two apart, the old keys and the new ones open.
      await writeHeaders(this.#files, this.#folder, header).catch(() => this.#refuseIfApart(header))
      throw error
    }
  }

  async #refuseIfApart(header: WorkspaceHeader): Promise<void> {
    const now = await readHeaders(this.#files, this.#folder).catch(() => undefined)
    if (now?.copiesAgree === true && now.candidates[0]?.sha256 === header.sha256) return
    refuse(
      'io',
      'The disk failed while the keys were being replaced, and the old ones could not be put back: until the workspace is opened again, the old and the new ones may open it.',
      { next: 'Close the workspace, check the disk, open it again, and look who can open it.' },
    )
  }
}

/** Whether the passphrase opens one of the slots: of two that open with the same words, chance would say who signs. */
export async function opensAny(
  slots: readonly PassphraseSlot[],
  passphrase: string,
  workspaceId: string,
): Promise<boolean> {
  for (const slot of slots) {
    const secrets = await unwrapSecrets(slot, passphrase, workspaceId)
    if (!secrets) continue
    zeroSecrets(secrets)
    return true
  }
  return false
}
