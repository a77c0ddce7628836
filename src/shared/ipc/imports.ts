import { z } from 'zod'
import { channel } from './channel.ts'
import { fileToken, jobId, nothing } from './parts.ts'
import { instant, sha256Hex } from '../domain/record/schema.ts'
import { importBody, importCounts, importOutcome, importSignature } from '../domain/import/schema.ts'

/** Why something is left as it is here, as the vault judges it. */
export const whyConflicts = [
  'not-the-sender',
  'older',
  'changed-here',
  'fixed',
  'held-back',
  'custody',
] as const

/** Longer lists are cut, and counted in full. */
const listed = z.strictObject({
  kind: z.string(),
  reference: z.string(),
  name: z.string(),
  outcome: importOutcome,
  /** Null where it is no conflict. */
  why: z.enum(whyConflicts).nullable(),
})
const shortList = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item).max(200), count: z.int().min(0) })

/** What an import would do, or did. `changes` are records that are new, changed, or in conflict. */
const importPlan = z.strictObject({
  /** Of the file as it was read: what is brought in is that one. */
  sha256: sha256Hex,
  kind: importBody.shape.file.shape.kind,
  dossier: importBody.shape.dossier,
  signatures: z.array(importSignature),
  counts: importCounts,
  changes: shortList(listed),
  gone: shortList(z.strictObject({ kind: z.string(), reference: z.string() })),
  withoutBytes: shortList(z.string()),
  /** Set where this file is older than what came before. */
  olderThan: z.strictObject({ reference: z.string(), on: instant, version: z.int().nullable() }).nullable(),
  /** People elsewhere who have another name or key here: they keep what they have. */
  namesDiffer: z.array(z.strictObject({ name: z.string(), here: z.string() })),
})
export type ShownPlan = z.infer<typeof importPlan>

const asked = z.strictObject({ jobId, file: fileToken })

const picked = z.strictObject({ file: z.strictObject({ token: fileToken, name: z.string() }).nullable() })

export const importChannels = {
  'import:pick-file': channel('writable', nothing, picked),
  /** A table with the files that belong to it, or pictures alone. */
  'import:pick-folder': channel('writable', nothing, picked),
  /** What was picked, by what is in it: for `import:check`, for `log:look` or for `media:look`. */
  'import:kind': channel('writable', asked, z.strictObject({ kind: z.enum(['holdfast', 'log', 'media']) })),
  /** Reads the file in a process of its own and holds it against the workspace. Nothing is written. */
  'import:check': channel('writable', asked, importPlan),
  /** Reads it again and brings it in, if it is the file that was checked; answers the reference of the import. */
  'import:run': channel(
    'writable',
    z.strictObject({ ...asked.shape, sha256: sha256Hex }),
    z.strictObject({ reference: z.string(), plan: importPlan }),
  ),
}
