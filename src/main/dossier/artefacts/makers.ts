import type { ExportFormat } from '#shared/domain/hand-over/export-format.ts'
import { coverageCsv } from '#shared/dossier/formats/coverage-csv.ts'
import { incidentsCsv } from '#shared/dossier/formats/incidents-csv.ts'
import { incidentsGeojson } from '#shared/dossier/formats/incidents-geojson.ts'
import { utf8 } from '#shared/lib/bytes.ts'
import { ok, type Result } from '#shared/lib/result.ts'
import { textFile } from '#main/package/package-file.ts'
import { dossierPdf } from '../pdf/dossier-pdf.ts'
import { pdfOrder, type Artefact, type Maker, type Making } from './artefact.ts'
import { huridocsMaker } from './huridocs.ts'
import { packageMaker } from './package.ts'

/** One file that goes out as it is, once it was looked through. */
async function clean(name: string, bytes: Uint8Array, scan: Making['scan']): Promise<Result<Artefact>> {
  const looked = await scan([textFile(name, bytes)])
  return looked.ok ? ok({ pieces: [bytes] }) : looked
}

/** How each format is made. */
export const makers: Readonly<Record<ExportFormat, Maker>> = {
  coverage: ({ frozen, scan }) => clean('coverage.csv', utf8(coverageCsv(frozen.dossier)), scan),
  csv: ({ frozen, scan }) => clean('incidents.csv', utf8(incidentsCsv(frozen.dossier)), scan),
  geojson: ({ frozen, scan }) => clean('incidents.geojson', utf8(incidentsGeojson(frozen.dossier)), scan),
  huridocs: huridocsMaker,
  json: ({ frozen, scan }) => clean('dossier.json', frozen.json, scan),
  package: packageMaker,
  pdf: async (making) => {
    const made = await dossierPdf(pdfOrder(making))
    if (!made.ok) return made
    const looked = await making.scan(made.value.files.map(({ name, bytes }) => textFile(name, bytes)))
    if (!looked.ok) return looked
    const [first, ...further] = made.value.files.map(({ bytes }) => ({ pieces: [bytes] }))
    if (first === undefined) throw new Error('A dossier of no volume')
    return ok({ ...first, further })
  },
}
