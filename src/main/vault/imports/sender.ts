import type { ImportBody } from '#shared/domain/import/schema.ts'
import { parseCheckpointBody, parseNote } from '#shared/journal/checkpoint.ts'

/** Who a file is from, as far as a signature shows it: the journal behind it, and the keys that signed. */
export interface Sender {
  readonly origin: string
  readonly keys: readonly string[]
  /** How many entries that journal had when the dossier was frozen: it only grows. */
  readonly size: number
}

/** Undefined for what nobody signed, or what names no journal: anybody can have made it. */
export function senderOf({
  dossier,
  signatures,
}: Pick<ImportBody, 'dossier' | 'signatures'>): Sender | undefined {
  const note = dossier.release === null ? undefined : parseNote(dossier.release.checkpoint)
  const head = note?.ok ? parseCheckpointBody(note.value.text) : undefined
  if (!head?.ok || signatures.length === 0) return undefined
  const { origin, size } = head.value
  return { origin, size, keys: signatures.map(({ fingerprint }) => fingerprint) }
}

/** The same journal, and a key that signed both. The name that a file gives its signer shows nothing. */
export const isSameSender = (a: Sender | undefined, b: Sender | undefined): boolean =>
  a !== undefined && b !== undefined && a.origin === b.origin && a.keys.some((key) => b.keys.includes(key))
