import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { hostileZips, unreadableEntries } from '#main/archive/testing/hostile-zips.ts'
import { makeZip } from '#main/archive/testing/make-zip.ts'
import { mutated } from './mutations.ts'
import { verifyBytes } from './verify-bytes.ts'

// Runs where Node lets nothing be written: `--permission --allow-fs-read=*`. What tries to write is a fault.
const [from = '0', count = '0', planted = ''] = process.argv.slice(2)
const faults: string[] = []
let slowest = 0
let refused = 0
let tried = 0

async function attempt(name: string, bytes: Uint8Array): Promise<void> {
  const began = performance.now()
  tried += 1
  try {
    // The planted defect: a reader that unpacks what it reads.
    if (planted !== '') writeFileSync(path.join(planted, 'unpacked'), bytes)
    const report = await verifyBytes(bytes)
    if (report.verdict !== 'good') refused += 1
  } catch (error) {
    faults.push(`${name}: ${String(error).slice(0, 200)}`)
  }
  slowest = Math.max(slowest, performance.now() - began)
}

for (const [name, zip] of hostileZips) await attempt(name, zip)
for (const [name, entry] of unreadableEntries)
  await attempt(name, makeZip([{ name: 'bagit.txt', content: '' }, entry]))
for (let seed = Number(from); seed < Number(from) + Number(count); seed += 1)
  await attempt(`seed ${seed}`, mutated(seed))
process.stdout.write(JSON.stringify({ tried, refused, slowest, faults: faults.slice(0, 10) }))
