import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { verify } from '#main/verify/verify.ts'
import { bagged, madePackage, payloadOf, testKey, zipped } from '#main/verify/testing/made-package.ts'
import type { Place } from './place.ts'
import { median, round, type Row } from './row.ts'

const run = promisify(execFile)
const megabytes = 200
const files = 8
const times = 5

/** A package with large files beside those of a dossier, against `sha256sum -c` and `sha512sum -c` of it, unpacked. */
export async function verifyPackage({ folder }: Place): Promise<readonly Row[]> {
  const key = testKey()
  const payload = payloadOf(madePackage(key))
  for (let index = 0; index < files; index += 1)
    payload.set(`data/large-${index}.bin`, randomBytes((megabytes / files) * 1_000_000))
  const content = bagged(payload, key)
  const file = path.join(folder, 'package.zip')
  await writeFile(file, zipped(content))
  const unpacked = path.join(folder, 'unpacked')
  for (const [name, bytes] of content) {
    await mkdir(path.dirname(path.join(unpacked, name)), { recursive: true })
    await writeFile(path.join(unpacked, name), bytes)
  }
  const order = { place: file, key: null, allowedSigners: null, fingerprints: [], checkpoint: null }
  const seconds = async (work: () => Promise<unknown>): Promise<number> => {
    const start = performance.now()
    await work()
    return (performance.now() - start) / 1000
  }
  const [ours, reference]: [number[], number[]] = [[], []]
  for (let time = 0; time < times; time += 1) {
    reference.push(
      await seconds(async () => {
        await run('sha256sum', ['-c', '--quiet', 'manifest-sha256.txt'], { cwd: unpacked })
        await run('sha512sum', ['-c', '--quiet', 'manifest-sha512.txt'], { cwd: unpacked })
      }),
    )
    ours.push(
      await seconds(async () => {
        const { verdict, checks } = await verify(order)
        if (checks.some(({ id, outcome }) => id === 'files' && outcome !== 'good')) throw new Error(verdict)
      }),
    )
  }
  await rm(unpacked, { recursive: true })
  const [value, against] = [round(median(ours)), round(median(reference))]
  const ratio = round(value / against)
  return [
    {
      name: `verify a package of ${megabytes} MB (${Math.round(megabytes / value)} MB/s)`,
      value,
      unit: 's',
      reference: { name: 'sha256sum -c and sha512sum -c', value: against },
      ratio,
      goal: '<= 1.5x',
      meets: ratio <= 1.5,
      n: times,
    },
  ]
}
