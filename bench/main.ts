import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bulkImport } from './bulk-import.ts'
import { dossierPdf } from './dossier-pdf.ts'
import { packageThroughput } from './package.ts'
import { duplicates } from './duplicates.ts'
import { durableSave } from './durable-save.ts'
import { evidenceIntake } from './evidence-intake.ts'
import { printTable, type Row } from './row.ts'
import { search } from './search.ts'
import { unlock } from './unlock.ts'
import { verifyPackage } from './verify.ts'

/** Measures against references in the same run. Machines differ: read the ratios, not the times. */
const measurements: Readonly<Record<string, (folder: string) => Promise<readonly Row[]>>> = {
  'durable-save': durableSave,
  'bulk-import': bulkImport,
  duplicates,
  'evidence-intake': evidenceIntake,
  'dossier-pdf': dossierPdf,
  package: packageThroughput,
  'search-10k': search(10_000),
  'search-100k': search(100_000),
  verify: verifyPackage,
  'unlock-10k': unlock(10_000),
  'unlock-100k': unlock(100_000),
}

/** `npm run bench -- NAME…` measures just these. */
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in measurements))
if (unknown.length > 0) throw new Error(`Measurements are: ${Object.keys(measurements).join(', ')}`)

const rows: Row[] = []
for (const [name, measure] of Object.entries(measurements)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const folder = await mkdtemp(path.join(tmpdir(), 'holdfast-bench-'))
  try {
    console.log(`measuring: ${name}`)
    rows.push(...(await measure(folder)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
printTable(rows)
await writeFile('bench-results.json', `${JSON.stringify({ rows }, null, 2)}\n`)
