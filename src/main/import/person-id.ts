import type { ImportBody } from '#shared/domain/import/schema.ts'
import { derivedId } from '#main/vault/records/derived-id.ts'
import { parseCheckpointBody, parseNote } from '#shared/journal/checkpoint.ts'

/**
 * The id of the record that stands for a code name of a dossier: always the same for the same journal, so that a later
 * version means the same person. A dossier without a checkpoint is known by its case, or else by its own bytes.
 */
export function personIdIn(dossier: ImportBody['dossier']): (codeName: string) => string {
  const scope = originOf(dossier.release?.checkpoint) ?? dossier.caseId ?? dossier.sha256
  return (codeName) => derivedId('imported-person', scope, codeName)
}

function originOf(checkpoint: string | undefined): string | undefined {
  const note = checkpoint === undefined ? undefined : parseNote(checkpoint)
  const head = note?.ok ? parseCheckpointBody(note.value.text) : undefined
  return head?.ok ? head.value.origin : undefined
}
