import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { dossierPdf } from './dossier-pdf.ts'
import { durableSave } from './durable-save.ts'
import { evidenceIntake } from './evidence-intake.ts'
import { printTable, type Row } from './row.ts'

/** Measures against references in the same run. Machines differ: read the ratios, not the times. */
const measurements: readonly ((folder: string) => Promise<Row>)[] = [durableSave, evidenceIntake, dossierPdf]

const rows: Row[] = []
for (const measure of measurements) {
  const folder = await mkdtemp(path.join(tmpdir(), 'holdfast-bench-'))
  try {
    console.log(`measuring: ${measure.name}`)
    rows.push(await measure(folder))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
printTable(rows)
await writeFile('bench-results.json', `${JSON.stringify({ rows }, null, 2)}\n`)
