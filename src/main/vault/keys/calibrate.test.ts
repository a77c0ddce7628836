import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createWorkspace } from '../open.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { valueOf } from '../testing/workspace.ts'
import { calibratedCost, type Machine } from './calibrate.ts'
import { isSaneCost, type KdfCost } from './passphrase-key.ts'

const MiB = 1_024
const GiB = 1_024 * MiB

/** A machine on which deriving takes so many milliseconds for each MiB. */
function machine(msPerMiB: number | readonly number[], memoryKiB = 16 * GiB) {
  const measured: KdfCost[] = []
  const speeds = typeof msPerMiB === 'number' ? [msPerMiB] : msPerMiB
  const made: Machine = {
    measure: async (cost) => {
      const speed = speeds[measured.length % speeds.length] ?? 0
      measured.push(cost)
      return (cost.memoryKiB / MiB) * speed
    },
    memoryKiB,
  }
  return { made, measured }
}

test.each([
  ['an ordinary one takes the default', 1_000 / 256, 16 * GiB, 256 * MiB],
  ['a quick one more', 1_000 / 640, 16 * GiB, 640 * MiB],
  ['a very quick one not without end', 0.01, 64 * GiB, 1_024 * MiB],
  ['a slow one less', 1_000 / 100, 16 * GiB, 96 * MiB],
  ['a very slow one never under the floor', 1_000, 16 * GiB, 64 * MiB],
  ['one with little memory an eighth of it', 0.5, 2 * GiB, 256 * MiB],
  ['one with next to none the floor', 0.5, GiB / 4, 64 * MiB],
  ['one whose clock tells nothing the default', 0, 16 * GiB, 256 * MiB],
])('of machines, %s', async (_, msPerMiB, memoryKiB, expected) => {
  const cost = await calibratedCost(machine(msPerMiB, memoryKiB).made)
  expect(cost).toEqual({ memoryKiB: expected, iterations: 3, parallelism: 4 })
  expect(isSaneCost(cost)).toBe(true)
})

test('something else that runs meanwhile does not make the key cheaper, and little memory is taken to measure', async () => {
  const { made, measured } = machine([40, 1_000 / 256, 20])
  expect((await calibratedCost(made)).memoryKiB).toBe(256 * MiB)
  expect(measured.map(({ memoryKiB }) => memoryKiB)).toEqual([64 * MiB, 64 * MiB, 64 * MiB])
})

test('a workspace is made with what this machine was measured to do, and opens with it', async () => {
  const folder = path.join(await tempFolder(), 'measured')
  const request = { folder, analystName: 'A', organisation: '', passphrase: 'correct horse battery staple' }
  await valueOf(await createWorkspace(request)).close()
  const header = JSON.parse(await readFile(path.join(folder, 'header.json'), 'utf8'))
  expect(isSaneCost(header.slots[0].kdf)).toBe(true)
  expect(header.slots[0].kdf).toMatchObject({ iterations: 3, parallelism: 4 })
})
