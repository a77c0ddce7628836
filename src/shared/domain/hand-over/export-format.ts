import { z } from 'zod'

/** What can be made of a dossier. */
export const exportFormat = z.enum(['package', 'pdf', 'json', 'geojson', 'csv', 'coverage', 'huridocs'])
export type ExportFormat = z.infer<typeof exportFormat>
