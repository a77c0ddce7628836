import { z } from 'zod'
import { sha256Hex } from '../domain/record/schema.ts'
import { statement } from '../domain/statement/schema.ts'
import { channel } from './channel.ts'
import { fileToken } from './parts.ts'

/** How a statement compares with the file its words are said to be from; every anchor in the statement's order. */
export const sourceCheck = z.strictObject({
  sha256: sha256Hex,
  sameHash: z.boolean(),
  sameLength: z.boolean(),
  anchors: z.array(
    z.strictObject({
      place: z.string(),
      words: z.string(),
      start: z.int(),
      end: z.int(),
      found: z.boolean(),
    }),
  ),
})
export type SourceCheck = z.infer<typeof sourceCheck>

const cell = z.union([z.string().max(2_000), z.number()]).nullable()

export const statementChannels = {
  /** Reads a statement from the file chosen, to be looked at before it is saved. */
  'statement:read-file': channel('unlocked', z.strictObject({ token: fileToken }), statement),
  'statement:check-source': channel(
    'unlocked',
    z.strictObject({ token: fileToken, statement }),
    sourceCheck,
    { maxBytes: 2_097_152 },
  ),
  /** Writes the coverage table as CSV to a place that the person chooses. */
  'statement:save-table': channel(
    'writable',
    z.strictObject({ rows: z.array(z.array(cell).max(40)).min(1).max(500) }),
    z.strictObject({ savedAs: z.string().nullable() }),
    { maxBytes: 1_048_576 },
  ),
} as const
