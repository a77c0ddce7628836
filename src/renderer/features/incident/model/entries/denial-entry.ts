import { z } from 'zod'
import { denialType, type Denial } from '#shared/domain/denial/schema.ts'
import { recordId } from '#shared/domain/record/schema.ts'
import { dateText, edtfOf, toDateText } from '../../../../form/date-text.ts'

const text = z.string()

/** A denial as typed. */
export const denialEntry = z.strictObject({
  id: recordId,
  by: text,
  role: text,
  date: dateText,
  types: z.array(denialType),
  words: text,
  language: text,
  sourceIds: z.array(recordId),
  covers: text,
  rebuttals: z.array(z.strictObject({ id: recordId, text, sourceIds: z.array(recordId) })),
})
export type DenialEntry = z.infer<typeof denialEntry>

export const newDenial = (id: string, language: string): DenialEntry => ({
  id,
  by: '',
  role: '',
  date: { text: '', unknown: false },
  types: [],
  words: '',
  language,
  sourceIds: [],
  covers: '',
  rebuttals: [],
})

export const toDenialEntry = (denial: Denial): DenialEntry => ({ ...denial, date: toDateText(denial.date) })
export const toDenial = (entry: DenialEntry): Denial => ({ ...entry, date: edtfOf(entry.date) })
