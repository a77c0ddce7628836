import { z } from 'zod'
import { consentScope } from '../consent/schema.ts'
import { contents } from '../dossier-version/schema.ts'
import { instant, recordId, sha256Hex, tlp } from '../record/schema.ts'
import { line, prose } from '../text/schema.ts'
import { exportFormat } from './export-format.ts'

/**
 * Who called it back, when and why, or that its file could not be written after all, so that nobody has it. `told`: who was
 * told, and how; empty when nobody wrote it down.
 */
export const recall = z.strictObject({
  kind: z.enum(['called-back', 'never-written']),
  at: instant,
  by: recordId,
  reason: prose(2_000).refine((text) => text.trim() !== '', 'text.required'),
  told: line(500),
})

/**
 * One version of a dossier that left the workspace: to whom, and which bytes. Written by the vault with the
 * export, never by a window, and not part of the dossier that it tells of.
 */
export const handOverBody = z.strictObject({
  /** Null for incidents that no case holds together. */
  caseId: recordId.nullable(),
  version: z.int().min(1),
  /** What it was frozen as; null for one of the time before versions were. */
  versionId: recordId.nullable(),
  format: exportFormat,
  /** Of the file that was written. */
  sha256: sha256Hex,
  bytes: z.int().min(1),
  /** Of dossier.json, which the PDF and the package carry too: the same version has the same. */
  dossierSha256: sha256Hex,
  /** The strictest label in it; null where it was not written down. */
  marking: tlp.nullable(),
  /** What the profile was called; empty where it was not written down. */
  profile: line(200),
  /** How the file was locked (age); null where it was not written down. */
  lock: z.enum(['none', 'keys', 'passphrase']).nullable(),
  /** The recipient of this workspace; null when nobody was named, or by name alone. */
  recipientId: recordId.nullable(),
  /** Empty when nobody was named. */
  recipient: line(300),
  organisation: line(300),
  purpose: consentScope.nullable(),
  contents,
  note: prose(2_000),
  /** Set when it was called back: what the recipient has must not be used any more. */
  recalled: recall.nullable(),
})
export type HandOverBody = z.infer<typeof handOverBody>
