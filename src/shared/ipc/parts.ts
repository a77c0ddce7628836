import { z } from 'zod'
import { requiredLine } from '../domain/text/schema.ts'

/** Pieces that requests of several groups are made of. */
export const nothing = z.strictObject({})

export const jobId = z.string().regex(/^[0-9a-f]{32}$/)

/** Refers to a file or folder the person chose; main alone knows the path behind it. */
export const fileToken = z.string().regex(/^[0-9a-f]{32}$/)

export const workspaceFolder = z.discriminatedUnion('kind', [
  /** A folder of this name under the person's Holdfast folder. */
  z.strictObject({ kind: z.literal('named'), name: requiredLine(120) }),
  /** A path the person typed. */
  z.strictObject({ kind: z.literal('typed'), path: requiredLine(2_000) }),
  z.strictObject({ kind: z.literal('picked'), token: fileToken }),
])
