import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { counted, figure, patience, tellCounts } from './testing/figure.ts'
import { carelessVaults } from './testing/power-loss/careless.ts'
import {
  aLargeImport,
  aLargeIntake,
  everything,
  inNeedOfMending,
  lock,
  open,
  save,
  theEssentials,
} from './testing/power-loss/everything.ts'
import { openedAll } from './testing/power-loss/all-states.ts'
import { durableOf } from './testing/power-loss/states.ts'
import { toldOnce, workspaceName } from './testing/power-loss/story.ts'
import { tempFolder } from './testing/temp-folder.ts'

vi.mock('hash-wasm', async () => (await import('./testing/power-loss/derive-once.ts')).derivingOnce())

/** A folder in which the real lock of the workspace can lie; all else is on the disk in memory. */
async function parentOf(): Promise<string> {
  const parent = await tempFolder()
  await mkdir(path.join(parent, workspaceName))
  return parent
}

describe('power lost at whatever call of the disk', () => {
  test(
    'loses nothing that was answered, leaves nothing half done, and the work goes on',
    async () => {
      const parent = await parentOf()
      const byChance = figure(3, 300)
      const told = await toldOnce(await everything(), { parent })
      const { passphrase, drafts } = told.crashPoints.at(-1)?.after ?? expect.unreachable()
      const head = told.heads.at(-1) ?? expect.unreachable()
      const already = { tree: inNeedOfMending(durableOf(told.disk)), passphrase, drafts, head }
      const found = await openedAll(told, { parent, most: figure(1_750, 1_000_000), byChance })
      for (const [story, most] of [
        [await toldOnce(await aLargeIntake(), { parent }), 150],
        [await toldOnce(await aLargeImport(), { parent }), 120],
        [await toldOnce([open, save, lock], { parent, already }), 300],
      ] as const) {
        const more = await openedAll(story, { parent, most: figure(most, 1_000_000), byChance })
        found.states += more.states
        found.points += more.points
        found.wrong.push(...more.wrong)
      }
      expect(found.wrong).toEqual([])
      const [states, points] = [counted(found.states), counted(found.points)]
      tellCounts('P2', `${states} crash states of ${points} crash points, 0 lost, all reopened`)
      expect(found.states).toBeGreaterThanOrEqual(2_000)
    },
    patience(300, 120),
  )

  test.each(carelessVaults)(
    'the suite finds a vault that %s',
    async (_, vault) => {
      const parent = await parentOf()
      const told = await toldOnce(await theEssentials(), { parent }, vault)
      const found = await openedAll(told, { parent, most: 1_000, byChance: 0, faults: 1 })
      expect(found.wrong).toHaveLength(1)
    },
    120_000,
  )
})
