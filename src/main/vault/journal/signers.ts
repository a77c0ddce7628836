import type { JournalEntry } from '#shared/journal/entry.ts'
import { bringUpToDate, type WrittenRecord } from '#shared/domain/record/up-conversion.ts'
import { fromBase64 } from '#shared/lib/base64.ts'
import { isCheckpointSigned } from './checkpoint.ts'

/** Whose signature counts: the keys of the analysts, each from the entry on that brought it. */
export class Signers {
  readonly #keys = new Map<string, Uint8Array>()

  get keys(): readonly Uint8Array[] {
    return [...this.#keys.values()]
  }

  fold(entry: JournalEntry, body: unknown): void {
    if (entry.type !== 'record.put' || entry.subject.kind !== 'analyst') return
    const record = bringUpToDate(body as WrittenRecord) // authenticated: validated by the vault that wrote it
    if (record.kind !== 'analyst') return
    const key = fromBase64(record.body.publicKey)
    if (key) this.#keys.set(record.body.publicKey, key)
  }

  signed(note: string, origin: string): boolean {
    return isCheckpointSigned(note, origin, this.keys)
  }
}
