import type { ExportFormat } from '#shared/domain/hand-over/export-format.ts'
import { coverageCsv } from '#shared/dossier/formats/coverage-csv.ts'
import { incidentsCsv } from '#shared/dossier/formats/incidents-csv.ts'
import { incidentsGeojson } from '#shared/dossier/formats/incidents-geojson.ts'
import { utf8 } from '#shared/lib/bytes.ts'
import { ok } from '#shared/lib/result.ts'
import { dossierPdf } from '../pdf/dossier-pdf.ts'
import { pdfOrder, type Maker } from './artefact.ts'
import { huridocsMaker } from './huridocs.ts'
import { packageMaker } from './package.ts'

/** How each format is made. */
export const makers: Readonly<Partial<Record<ExportFormat, Maker>>> = {
  coverage: async ({ frozen }) => ok({ pieces: [utf8(coverageCsv(frozen.dossier))] }),
  csv: async ({ frozen }) => ok({ pieces: [utf8(incidentsCsv(frozen.dossier))] }),
  geojson: async ({ frozen }) => ok({ pieces: [utf8(incidentsGeojson(frozen.dossier))] }),
  huridocs: huridocsMaker,
  json: async ({ frozen }) => ok({ pieces: [frozen.json] }),
  package: packageMaker,
  pdf: async (making) => {
    const made = await dossierPdf(pdfOrder(making))
    if (!made.ok) return made
    const [first, ...further] = made.value.files.map(({ bytes }) => ({ pieces: [bytes] }))
    if (first === undefined) throw new Error('A dossier of no volume')
    return ok({ ...first, further })
  },
}
