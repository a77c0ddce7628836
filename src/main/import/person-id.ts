import { createHash } from 'node:crypto'
import type { ImportBody } from '#shared/domain/import/schema.ts'
import { parseCheckpointBody, parseNote } from '#shared/journal/checkpoint.ts'

/**
 * The id of the record that stands for a code name of a dossier: always the same for the same journal, so that a later
 * version means the same person. A dossier without a checkpoint is known by its case, or else by its own bytes.
 */
export function personIdIn(dossier: ImportBody['dossier']): (codeName: string) => string {
  const scope = originOf(dossier.release?.checkpoint) ?? dossier.caseId ?? dossier.sha256
  return (codeName) => {
    const hex = createHash('sha256').update(`holdfast/imported-person\n${scope}\n${codeName}`).digest('hex')
    // RFC 9562, version 8: of the bits that are free, all come from the hash.
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
  }
}

function originOf(checkpoint: string | undefined): string | undefined {
  const note = checkpoint === undefined ? undefined : parseNote(checkpoint)
  const head = note?.ok ? parseCheckpointBody(note.value.text) : undefined
  return head?.ok ? head.value.origin : undefined
}
