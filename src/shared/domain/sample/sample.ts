import { z } from 'zod'
import sample from '../../../../resources/sample/sample.json' with { type: 'json' }
import { recordId } from '../record/schema.ts'
import { recordKinds } from '../record/kinds.ts'

const sampleRecord = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('incident'),
    id: recordId,
    baseRev: z.null(),
    body: recordKinds.incident.body,
  }),
  z.strictObject({
    kind: z.literal('source'),
    id: recordId,
    baseRev: z.null(),
    body: recordKinds.source.body,
  }),
  z.strictObject({
    kind: z.literal('statistical-report'),
    id: recordId,
    baseRev: z.null(),
    body: recordKinds['statistical-report'].body,
  }),
])
export type SampleRecord = z.infer<typeof sampleRecord>

/**
 * The records of the sample workspace, ready to commit: sources first, then the two incidents that the
 * source document names, then the statistical report. Ids are fixed in the file. Category links are asserted by
 * `analystId` at `now` (instant): whoever loads the sample asserts them. Throws if the file is damaged.
 */
export function sampleRecords({ analystId, now }: { analystId: string; now: string }): SampleRecord[] {
  return z.array(sampleRecord).parse(
    sample.map((record) => {
      if (!('categories' in record.body)) return record
      const categories = record.body.categories?.map((link) => ({
        ...link,
        assertedBy: analystId,
        assertedAt: now,
      }))
      return { ...record, body: { ...record.body, categories } }
    }),
  )
}
