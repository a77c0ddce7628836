import type { ExportFormat } from '#shared/domain/hand-over/export-format.ts'
import { coverageCsv } from '#shared/dossier/formats/coverage-csv.ts'
import { incidentsCsv } from '#shared/dossier/formats/incidents-csv.ts'
import { incidentsGeojson } from '#shared/dossier/formats/incidents-geojson.ts'
import { utf8 } from '#shared/lib/bytes.ts'
import { ok } from '#shared/lib/result.ts'
import { renderPdf } from '../pdf/render.ts'
import type { Maker } from './artefact.ts'
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
  pdf: async ({ frozen, run, job }) => {
    const onVolume = (done: number, total: number) =>
      job.progress({ stage: 'export', done, total, unit: 'volumes' })
    const made = await renderPdf(frozen.json, run, { signal: job.signal, onVolume })
    if (!made.ok) return made
    const [first, ...further] = made.value.files.map(({ bytes }) => ({ pieces: [bytes] }))
    if (first === undefined) throw new Error('A dossier of no volume')
    return ok({ ...first, further })
  },
}
