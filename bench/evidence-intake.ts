import { execFile } from 'node:child_process'
import { randomFillSync } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Place } from './place.ts'
import { benchVault } from './bench-vault.ts'
import { median, round, type Row } from './row.ts'

const run = promisify(execFile)
const megabytes = 512
const times = 3

/** Hash, encrypt and store in one pass, against `sha256sum FILE` and then `age` of the same file, synced. */
export async function evidenceIntake({ folder }: Place): Promise<readonly Row[]> {
  const vault = await benchVault(folder)
  const key = path.join(folder, 'key')
  await run('age-keygen', ['-o', key])
  const recipient = (await run('age-keygen', ['-y', key])).stdout.trim()
  const ours: number[] = []
  const reference: number[] = []
  for (let time = 0; time < times; time += 1) {
    const file = path.join(folder, `video-${time}`)
    await writeNoise(file)
    const rawStart = performance.now()
    await run('sha256sum', [file])
    await run('age', ['-e', '-r', recipient, '-o', `${file}.age`, file])
    await run('sync', ['-d', `${file}.age`])
    reference.push((performance.now() - rawStart) / 1000)
    const start = performance.now()
    const taken = await vault.evidence.takeIn(file, {})
    ours.push((performance.now() - start) / 1000)
    if (!taken.ok) throw new Error(taken.failure.message)
    await rm(file)
    await rm(`${file}.age`)
  }
  await vault.close()
  const value = round(median(ours))
  const against = round(median(reference))
  const ratio = round(value / against)
  return [
    {
      name: `evidence intake, ${megabytes} MB`,
      value,
      unit: 's',
      reference: { name: 'sha256sum, then age', value: against },
      ratio,
      goal: '< 1x',
      meets: ratio < 1,
      n: times,
    },
  ]
}

async function writeNoise(file: string): Promise<void> {
  const handle = await open(file, 'w')
  const block = Buffer.alloc(1024 * 1024)
  for (let index = 0; index < megabytes; index += 1) await handle.write(randomFillSync(block))
  await handle.datasync()
  await handle.close()
}
