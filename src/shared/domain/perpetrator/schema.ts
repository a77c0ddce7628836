import { z } from 'zod'
import { confidence } from '../grading/schema.ts'
import { recordId } from '../record/schema.ts'
import { line, prose } from '../text/schema.ts'

/** Whose forces are alleged to have acted. */
export const side = z.enum(['russia', 'russia-backed', 'ukraine', 'other', 'unknown'])

/** Who is alleged to be responsible, on what basis, and how sure the analyst is. Never required, never stated as fact. */
export const allegedPerpetrator = z.strictObject({
  id: recordId,
  side,
  unit: line(300),
  basis: prose(5_000),
  confidence,
  sourceIds: z.array(recordId).max(50),
})
export type AllegedPerpetrator = z.infer<typeof allegedPerpetrator>
