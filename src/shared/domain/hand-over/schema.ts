import { z } from 'zod'
import { recordId, sha256Hex } from '../record/schema.ts'
import { line, prose } from '../text/schema.ts'

/**
 * One version of a case's dossier that left the workspace: to whom, and which bytes. Written by the vault with the
 * export, never by a window, and not part of the dossier that it tells of.
 */
export const handOverBody = z.strictObject({
  caseId: recordId,
  /** Counts from 1 for each case; equal bytes handed over again keep the number. */
  version: z.int().min(1),
  format: z.enum(['json', 'pdf']),
  sha256: sha256Hex,
  bytes: z.int().min(1),
  recipient: line(300),
  purpose: line(500),
  /** The records that went in, each at its revision, sorted by id. */
  contents: z
    .array(z.strictObject({ kind: z.string().max(40), id: recordId, rev: z.int().min(1) }))
    .max(100_000),
  note: prose(2_000),
})
export type HandOverBody = z.infer<typeof handOverBody>
