import { fail, type Result } from '#shared/lib/result.ts'
import type { Reading, ReadingChoice } from '#shared/mapping/table.ts'

export const formatNames = { csv: 'CSV', xlsx: 'a workbook', json: 'JSON', geojson: 'GeoJSON' } as const

/** A choice that says nothing of a file is refused: whoever made it takes the file for another, or for one of another kind. */
export function unusedChoice(
  choice: ReadingChoice,
  reading: Pick<Reading, 'format' | 'sheet' | 'encoding' | 'delimiter'>,
): Result<never> | null {
  const unused = (['sheet', 'encoding', 'delimiter'] as const).find(
    (one) => choice[one] !== undefined && reading[one] === null,
  )
  if (unused === undefined) return null
  return fail(
    'refused',
    `--${unused} says nothing of this file, which was read as ${formatNames[reading.format]}. Nothing was imported.`,
    { next: `Leave out --${unused}, or import the file that it is for by a command of its own.` },
  )
}
