import { z } from 'zod'
import { consentScope } from '../consent/schema.ts'
import { recordId, sha256Hex } from '../record/schema.ts'
import { line, prose } from '../text/schema.ts'

/**
 * One version of a case's dossier that left the workspace: to whom, and which bytes. Written by the vault with the
 * export, never by a window, and not part of the dossier that it tells of.
 */
export const handOverBody = z.strictObject({
  caseId: recordId,
  /** Counts from 1 for each case; an equal dossier handed over again keeps the number, in whatever format. */
  version: z.int().min(1),
  format: z.enum(['json', 'pdf']),
  /** Of the file that was written. */
  sha256: sha256Hex,
  bytes: z.int().min(1),
  /** Of dossier.json, which the PDF carries too: the same version has the same. */
  dossierSha256: sha256Hex,
  /** Empty when nobody was named. */
  recipient: line(300),
  organisation: line(300),
  purpose: consentScope.nullable(),
  /** The records that went in, each at its revision, sorted by id. */
  contents: z
    .array(z.strictObject({ kind: z.string().max(40), id: recordId, rev: z.int().min(1) }))
    .max(100_000),
  note: prose(2_000),
})
export type HandOverBody = z.infer<typeof handOverBody>
