import { huridocsTables } from '#shared/dossier/formats/huridocs/tables.ts'
import { ok } from '#shared/lib/result.ts'
import { measured, textFile } from '#main/package/package-file.ts'
import { writeZip } from '#main/package/zip/write-zip.ts'
import type { Maker } from './artefact.ts'

/** One zip of the tables, without a folder. */
export const huridocsMaker: Maker = async ({ frozen, scan }) => {
  const tables = Object.entries(huridocsTables(frozen.dossier))
  const files = await Promise.all(tables.map(([name, text]) => measured(textFile(`${name}.csv`, text))))
  const clean = await scan(files)
  return clean.ok ? ok(writeZip(files)) : clean
}
