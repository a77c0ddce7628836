import { z } from 'zod'
import { confidence } from '#shared/domain/grading/schema.ts'
import { side } from '#shared/domain/perpetrator/schema.ts'
import { recordId } from '#shared/domain/record/schema.ts'

const text = z.string()

/** An alleged perpetrator as typed. */
export const perpetratorEntry = z.strictObject({
  id: recordId,
  side,
  unit: text,
  basis: text,
  confidence,
  sourceIds: z.array(recordId),
})
export type PerpetratorEntry = z.infer<typeof perpetratorEntry>

export const newPerpetrator = (id: string): PerpetratorEntry => ({
  id,
  side: 'unknown',
  unit: '',
  basis: '',
  confidence: 'possible',
  sourceIds: [],
})
