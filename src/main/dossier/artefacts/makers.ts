import type { ExportFormat } from '#shared/domain/hand-over/export-format.ts'
import { ok } from '#shared/lib/result.ts'
import { renderPdf } from '../pdf/render.ts'
import type { Maker } from './artefact.ts'

/** How each format is made. */
export const makers: Readonly<Partial<Record<ExportFormat, Maker>>> = {
  json: async ({ frozen }) => ok({ pieces: [frozen.json] }),
  pdf: async ({ frozen, run, job }) => {
    const made = await renderPdf(frozen.json, run, job.signal)
    return made.ok ? ok({ pieces: [made.value] }) : made
  },
}
