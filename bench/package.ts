import { execFile } from 'node:child_process'
import { randomFillSync } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { exportDossier } from '#main/dossier/export.ts'
import { nodeChildren } from '#main/host/node-child.ts'
import type { Place } from './place.ts'
import { benchVault } from './bench-vault.ts'
import { median, round, type Row } from './row.ts'

const run = promisify(execFile)
const megabytes = 200
const files = 8
const times = 3

/**
 * A whole export of a package: fixity of the evidence, dossier, PDF, hashes, signature, zip, synced. Against `sha256sum` and
 * `sha512sum` of the same files and `cp`, synced. The first export, which freezes the version, is not counted.
 */
export async function packageThroughput({ folder }: Place): Promise<readonly Row[]> {
  const vault = await benchVault(folder)
  const originals: string[] = []
  for (let index = 0; index < files; index += 1) {
    const file = path.join(folder, `video-${index}`)
    await writeFile(file, randomFillSync(Buffer.alloc((megabytes / files) * 1_000_000)))
    const taken = await vault.evidence.takeIn(file, {})
    if (!taken.ok) throw new Error(taken.failure.message)
    originals.push(file)
  }
  const target = path.join(folder, 'package.zip')
  const exported = async (): Promise<number> => {
    const start = performance.now()
    const made = await exportDossier(vault, { ...order, target }, quiet)
    if (!made.ok) throw new Error(made.failure.message)
    return (performance.now() - start) / 1000
  }
  await exported()
  const ours: number[] = []
  const reference: number[] = []
  for (let time = 0; time < times; time += 1) {
    const start = performance.now()
    await run('sha256sum', originals)
    await run('sha512sum', originals)
    for (const file of originals) {
      await run('cp', [file, `${file}.copy`])
      await run('sync', ['-d', `${file}.copy`])
    }
    reference.push((performance.now() - start) / 1000)
    for (const file of originals) await rm(`${file}.copy`)
    ours.push(await exported())
  }
  await vault.close()
  const value = round(median(ours))
  const against = round(median(reference))
  const ratio = round(value / against)
  return [
    {
      name: `package of ${megabytes} MB of evidence (${Math.round(megabytes / value)} MB/s)`,
      value,
      unit: 's',
      reference: { name: 'sha256sum, sha512sum, cp', value: against },
      ratio,
      goal: '< 4x',
      meets: ratio < 4,
      n: times,
    },
  ]
}

const quiet = { signal: new AbortController().signal, progress: () => undefined }
const order = {
  selection: { kind: 'all' },
  profileId: 'full',
  recipientId: null,
  format: 'package',
  lock: null,
  evenIfRecalled: false,
  note: '',
  run: nodeChildren,
} as const
