import { hash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { benchVault } from './bench-vault.ts'
import { ruleColumns } from '#shared/mapping/rules/rule-columns.ts'
import { benchLog, packedRows } from './log-rows.ts'

/** Imports so many mapped rows into a new workspace, until all is on the disk; in a process of its own for the memory's sake. */
const [folder = '', rows = ''] = process.argv.slice(2)
const count = Number(rows)
/** Before the workspace is made, whose key derivation takes memory that is given back only later. */
const before = process.memoryUsage.rss()
const vault = await benchVault(folder)
const file = path.join(folder, 'log.csv')
await writeFile(file, 'The rows of the bench are mapped already.')
const sha256 = hash('sha256', 'The rows of the bench are mapped already.', 'hex')

const { bytes, batches } = packedRows(count)
let peak = before
const watching = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 100)
const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
const start = performance.now()
const imported = await vault.logs.run({
  file: { path: file, sha256 },
  reading: { format: 'csv', encoding: 'utf-8', delimiter: ',', sheet: null, skipped: [] },
  profile: benchLog,
  columns: benchLog.fields.flatMap(ruleColumns),
  rows: { count, repeated: new Set(), batches },
  mediaOf: () => Promise.resolve(undefined),
})
const seconds = (performance.now() - start) / 1_000
await setTimeout(2_000) // what is done right after the answer keeps others waiting as well: the head file is written then
delay.disable()
clearInterval(watching)
if (!imported.ok) throw new Error(imported.failure.message)
if (imported.value.plan.counts.created !== count) throw new Error('Not all rows came in')
console.log(
  JSON.stringify({
    seconds,
    longestBlock: delay.max / 1e6,
    megabytes: (peak - before - bytes) / 1_048_576,
    entries: vault.head.size,
  }),
)
await vault.close()
