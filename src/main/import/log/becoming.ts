import type { MappingPreview } from '#shared/ipc/logs.ts'
import { madeInWords } from '#shared/mapping/made-in-words.ts'
import type { MappedRow } from '#shared/mapping/mapped-row.ts'

/** What a row becomes, in words for people. */
export const becoming = ({ row, key, made }: MappedRow): MappingPreview['sample'][number] => ({
  row,
  key,
  rejected: made === null,
  fields: made === null ? [] : madeInWords(made),
})
