/* Removing the head file of a damaged journal, on a disk that loses its power or fails at any moment of it. */
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { canMeet, diskErrors, failingFiles } from '../testing/failing-files.ts'
import { leadingPastDamage } from '../testing/head-file.ts'
import { counted, tellCounts } from '../testing/figure.ts'
import { PowerLossDisk } from '../testing/power-loss/disk.ts'
import type { DiskTree, Moment } from '../testing/power-loss/nodes.ts'
import { statesOf } from '../testing/power-loss/states.ts'
import { treeOnDisk } from '../testing/power-loss/tree-on-disk.ts'
import { eachTime, valueOf, type TestWorkspace } from '../testing/workspace.ts'
import type { FileLayer } from '../storage/file-layer.ts'

let workspace: TestWorkspace
/** With a head file that leads past damage. */
let tree: DiskTree
beforeEach(async () => {
  workspace = await leadingPastDamage()
  tree = await treeOnDisk(workspace.folder)
})

const parentOf = () => path.dirname(workspace.folder)
const opened = async (files: FileLayer) => valueOf(await workspace.open({ files, head: eachTime }))

/** Opens what is left, and answers whether the damage was told at once, or by the verification, or not at all. */
async function toldBy(left: DiskTree): Promise<'opening' | 'verification' | 'nobody'> {
  const vault = await opened(new PowerLossDisk(parentOf(), left))
  try {
    if (vault.mode.kind === 'read-only') return 'opening'
    return valueOf(await vault.verify()).damage.length > 0 ? 'verification' : 'nobody'
  } finally {
    await vault.close()
  }
}

test('a power loss at any moment leaves the damage to be found again, and none after it is gone', async () => {
  const disk = new PowerLossDisk(parentOf(), tree)
  const vault = await opened(disk)
  const moments: Moment[] = [disk.moment()]
  disk.onChange = () => moments.push(disk.moment())
  valueOf(await vault.verify())
  const last = disk.moment()
  await vault.close()
  let states = 0
  for (const moment of moments)
    for (const state of statesOf(moment, 3)) {
      states += 1
      expect(await toldBy(state.tree()), state.what).not.toBe('nobody')
    }
  for (const state of statesOf(last, 3)) expect(await toldBy(state.tree()), state.what).toBe('opening')
  tellCounts(
    'P2',
    `${counted(states)} crash states around the removal of a head file, the damage found in all`,
  )
})

test('a disk that does not let go of it changes nothing of what is told', async () => {
  for (const call of ['remove', 'syncFolder'] as const)
    for (const code of diskErrors.filter((one) => canMeet(one, call))) {
      let fails = false
      const disk = new PowerLossDisk(parentOf(), tree)
      const vault = await opened(failingFiles(disk, (_, name) => fails && name === call, code))
      fails = true
      expect(valueOf(await vault.verify()).damage).toHaveLength(1)
      expect(vault.mode.kind).toBe('read-only')
      await vault.close()
    }
})
