import type { StoredRecord } from '#shared/domain/record/kinds.ts'
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

/**
 * The key slots as they stand on disk. Read anew for each change: of two copies that an interrupted write left
 * different, the change begins at the one that is preferred.
 */
export class KeySlots {
  readonly #files: FileLayer
  readonly #folder: string
  readonly #dataKey: Uint8Array

  constructor(place: { files: FileLayer; folder: string; dataKey: Uint8Array }) {
    this.#files = place.files
    this.#folder = place.folder
    this.#dataKey = place.dataKey
  }

  async read(): Promise<WorkspaceHeader> {
    const { candidates } = await readHeaders(this.#files, this.#folder)
    return (
      candidates.find((header) => isAuthentic(this.#dataKey, header)) ??
      refuse('damaged', 'The workspace header was altered, so nothing was changed in it.', {
        next: 'Restore header.json from a backup of this workspace.',
      })
    )
  }

  async write(header: WorkspaceHeader, slots: readonly KeySlot[]): Promise<void> {
    const { formatVersion: _, mac: __, sha256: ___, ...content } = header
    await writeHeaders(
      this.#files,
      this.#folder,
      sealHeader(this.#dataKey, { ...content, slots: [...slots] }),
    )
  }
}

/** Whether the passphrase opens a slot already: of two that open with the same words, chance would say who signs. */
export async function opensAny(header: WorkspaceHeader, passphrase: string): Promise<boolean> {
  for (const slot of passphraseSlots(header)) {
    const secrets = await unwrapSecrets(slot, passphrase, header.workspaceId)
    if (!secrets) continue
    zeroSecrets(secrets)
    return true
  }
  return false
}
