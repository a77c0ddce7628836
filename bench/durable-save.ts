import { open } from 'node:fs/promises'
import path from 'node:path'
import type { Place } from './place.ts'
import { benchVault } from './bench-vault.ts'
import { seeded } from '#shared/domain/testing/seeded.fixture.ts'
import { madeIncident } from './seeded.ts'
import { percentile, round, type Row } from './row.ts'

const saves = 200

/** A save until it is on the disk, against appending and syncing the same number of bytes with nothing around it. */
export async function durableSave({ folder }: Place): Promise<readonly Row[]> {
  const vault = await benchVault(folder)
  const random = seeded(1)
  const raw = await open(path.join(folder, 'raw'), 'a')
  const ours: number[] = []
  const reference: number[] = []
  for (let number = 0; number < saves; number += 1) {
    const record = madeIncident(random, number)
    const bytes = Buffer.from(JSON.stringify(record))
    // Turn about, so that both meet the same moments of the disk.
    const start = performance.now()
    const saved = await vault.commit({ records: [record] })
    ours.push(performance.now() - start)
    if (!saved.ok) throw new Error(saved.failure.message)
    const rawStart = performance.now()
    await raw.write(bytes)
    await raw.datasync()
    reference.push(performance.now() - rawStart)
  }
  await raw.close()
  await vault.close()
  const value = round(percentile(ours, 0.95))
  const against = round(percentile(reference, 0.95))
  const ratio = round(value / against)
  return [
    {
      name: 'durable save, p95',
      value,
      unit: 'ms',
      reference: { name: 'append + fdatasync', value: against },
      ratio,
      goal: '<= 30 ms and <= 3x',
      meets: value <= 30 && ratio <= 3,
      n: saves,
    },
  ]
}
