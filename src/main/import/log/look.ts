import type { LogLook } from '#shared/ipc/logs.ts'
import { columnFacts } from '#shared/mapping/column-facts.ts'
import { namingOf, profileForFile } from '#shared/mapping/log-name.ts'
import { suggestProfile } from '#shared/mapping/suggest/suggest-profile.ts'
import { cellText } from '#shared/mapping/text/cell-text.ts'
import type { NamedProfile } from '#shared/mapping/detect-profile.ts'
import { fittingProfile } from './fitting-profile.ts'
import type { ReadLog } from './read-log.ts'

const sampleRows = 20

/** What an analyst is shown of a file before any of it is mapped. */
export function lookAt({ name, sha256, table, media }: ReadLog, own: readonly NamedProfile[]): LogLook {
  const fits = fittingProfile(table, own)
  return {
    sha256,
    name,
    reading: { ...table.reading, skipped: [...table.reading.skipped] },
    sheets: table.sheets.map((sheet) => ({ ...sheet })),
    encodings: [...table.encodings],
    notes: [
      ...(table.notes ?? []).map((note) => ({ ...note })),
      ...(media.length === 0 ? [] : [{ what: 'files-beside' as const, count: media.length }]),
    ],
    rows: table.rows.length,
    columns: columnFacts(table).map((facts) => ({ ...facts, examples: [...facts.examples] })),
    sample: table.rows.slice(0, sampleRows).map(({ row, cells }) => ({ row, cells: cells.map(cellText) })),
    fits: fits === undefined ? null : { id: fits.id, title: fits.body.title },
    suggested: profileForFile(fits?.body ?? suggestProfile(table, name), namingOf(table, name)),
  }
}
