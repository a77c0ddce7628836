import { z } from 'zod'
import { channel } from './channel.ts'
import { fileToken, jobId, nothing } from './parts.ts'
import { importBody, importCounts, importOutcome, importSignature } from '../domain/import/schema.ts'

/** Longer lists are cut, and counted in full. */
const listed = z.strictObject({
  kind: z.string(),
  reference: z.string(),
  name: z.string(),
  outcome: importOutcome,
})
const shortList = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item).max(200), count: z.int().min(0) })

/** What an import would do, or did. `changes` are records that are new, changed, or in conflict. */
const importPlan = z.strictObject({
  kind: importBody.shape.file.shape.kind,
  dossier: importBody.shape.dossier,
  signatures: z.array(importSignature),
  counts: importCounts,
  changes: shortList(listed),
  gone: shortList(z.strictObject({ kind: z.string(), reference: z.string() })),
  withoutBytes: shortList(z.string()),
})
export type ShownPlan = z.infer<typeof importPlan>

const asked = z.strictObject({ jobId, file: fileToken })

export const importChannels = {
  'import:pick-file': channel(
    'writable',
    nothing,
    z.strictObject({ file: z.strictObject({ token: fileToken, name: z.string() }).nullable() }),
  ),
  /** Reads the file in a process of its own and holds it against the workspace. Nothing is written. */
  'import:check': channel('writable', asked, importPlan),
  /** Reads it again and brings it in; answers the reference of the import. */
  'import:run': channel('writable', asked, z.strictObject({ reference: z.string(), plan: importPlan })),
}
