import { bulkImport } from './bulk-import.ts'
import { dossierPdf } from './dossier-pdf.ts'
import { dryRun } from './dry-run.ts'
import { duplicates } from './duplicates.ts'
import { durableSave } from './durable-save.ts'
import { evidenceIntake } from './evidence-intake.ts'
import { facets } from './facets.ts'
import { openRecord } from './open-record.ts'
import { packageThroughput } from './package.ts'
import type { Place } from './place.ts'
import type { Row } from './row.ts'
import { scroll } from './scroll.ts'
import { search } from './search.ts'
import { typing } from './typing.ts'
import { unlock } from './unlock.ts'
import { verifyPackage } from './verify.ts'
import { workspace } from './workspace.ts'

export interface Measurement {
  readonly measure: (place: Place) => Promise<readonly Row[]>
  /** Generous on two cores that have nothing else to do: after that it is ended. */
  readonly minutes: number
  /** The measurement that has to be done before. */
  readonly on?: string
  readonly heapMegabytes?: number
}

const [few, many] = [10_000, 100_000]

export const measurements: Readonly<Record<string, Measurement>> = {
  'durable-save': { measure: durableSave, minutes: 2 },
  'bulk-import': { measure: bulkImport, minutes: 15 },
  duplicates: { measure: duplicates, minutes: 5 },
  'evidence-intake': { measure: evidenceIntake, minutes: 5 },
  'dossier-pdf': { measure: dossierPdf, minutes: 5 },
  package: { measure: packageThroughput, minutes: 5 },
  verify: { measure: verifyPackage, minutes: 3 },
  'search-10k': { measure: search(few), minutes: 3 },
  'search-100k': { measure: search(many), minutes: 20 },
  'facets-10k': { measure: facets(few), minutes: 2 },
  'facets-100k': { measure: facets(many), minutes: 6 },
  'dry-run-1m': { measure: dryRun, minutes: 20, heapMegabytes: 16_000 },
  'workspace-10k': { measure: workspace(few), minutes: 8 },
  'unlock-10k': { measure: unlock(few), minutes: 3, on: 'workspace-10k' },
  'open-record-10k': { measure: openRecord(few), minutes: 2, on: 'workspace-10k' },
  'typing-10k': { measure: typing(few), minutes: 3, on: 'workspace-10k' },
  'scroll-10k': { measure: scroll(few), minutes: 3, on: 'workspace-10k' },
  'workspace-100k': { measure: workspace(many), minutes: 40 },
  'unlock-100k': { measure: unlock(many), minutes: 6, on: 'workspace-100k' },
  'open-record-100k': { measure: openRecord(many), minutes: 3, on: 'workspace-100k' },
  'typing-100k': { measure: typing(many), minutes: 4, on: 'workspace-100k' },
  'scroll-100k': { measure: scroll(many), minutes: 4, on: 'workspace-100k' },
}
