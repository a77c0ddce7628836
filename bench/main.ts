import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { inChild, type Outcome } from './in-child.ts'
import { measurements, type Measurement } from './measurements.ts'
import { printTable, round, type Row } from './row.ts'

/*
 * `npm run bench` measures all of it against references in the same run; machines differ, so read the ratios, not the times.
 * `npm run bench -- NAME…` measures just these. Each is measured in a process of its own, which is ended when its time is over;
 * what fails is told at the end and keeps no other from being measured.
 */
const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    /** Folder in which large workspaces are kept, and found again by the next run. */
    keep: { type: 'string' },
    /** Folder for what is to be looked at: traces with pictures. */
    recordings: { type: 'string' },
    /** How many times as long as on a quiet machine a measurement may take. */
    patience: { type: 'string', default: '1' },
  },
})
const names = Object.keys(measurements)
const unknown = wanted.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  console.error(`${unknown.join(', ')}: unknown. Measurements are: ${names.join(', ')}`)
  process.exit(2)
}
const standingOn = wanted.map((name) => measurements[name]?.on)
const chosen = names.filter(
  (name) => wanted.length === 0 || wanted.includes(name) || standingOn.includes(name),
)

const run = await mkdtemp(path.join(tmpdir(), 'holdfast-bench-'))
const workspaces = path.resolve(options.keep ?? path.join(run, 'workspaces'))
const recordings = options.recordings === undefined ? null : path.resolve(options.recordings)
for (const folder of [workspaces, recordings]) if (folder !== null) await mkdir(folder, { recursive: true })

const patience = Number(options.patience)
const minutesOf = (name: string): number => (measurements[name]?.minutes ?? 0) * patience
const minutes = chosen.reduce((sum, name) => sum + minutesOf(name), 0)
console.log(
  `${cpus().length} × ${cpus()[0]?.model}, ${round(totalmem() / 2 ** 30, 0)} GB, Node ${process.version}`,
)
console.log(
  `Busy with other things: ${round(loadavg()[0] ?? 0)} (load of the last minute; should be next to nothing)`,
)
console.log(`${chosen.length} measurements, ${minutes} minutes at most`)

const rows: Row[] = []
const failed: { readonly name: string; readonly reason: string }[] = []
const began = performance.now()

async function measured(name: string, { heapMegabytes, on }: Measurement): Promise<Outcome> {
  if (failed.some((one) => one.name === on)) return `${on} failed`
  const folder = await mkdtemp(path.join(run, 'measuring-'))
  const outcome = await inChild(
    name,
    { folder, workspaces, recordings },
    { minutes: minutesOf(name), heapMegabytes },
  )
  await rm(folder, { recursive: true, force: true })
  return outcome
}

for (const [name, measurement] of Object.entries(measurements)) {
  if (!chosen.includes(name)) continue
  console.log(`${name}, ${minutesOf(name)} minutes at most`)
  const start = performance.now()
  const outcome = await measured(name, measurement)
  if (typeof outcome === 'string') failed.push({ name, reason: outcome })
  else rows.push(...outcome)
  const seconds = round((performance.now() - start) / 1_000, 0)
  console.log(`  ${typeof outcome === 'string' ? `FAILED: ${outcome}` : 'measured'} after ${seconds} s`)
  await writeFile('bench-results.json', `${JSON.stringify({ rows, failed }, null, 2)}\n`)
}
await rm(run, { recursive: true, force: true })
console.log()
printTable(rows)
console.log(`\n${round((performance.now() - began) / 60_000, 1)} minutes; also in bench-results.json`)
for (const { name, reason } of failed) console.log(`FAILED ${name}: ${reason}`)
process.exitCode = failed.length === 0 ? 0 : 1
