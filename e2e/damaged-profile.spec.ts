import { cp, rm } from 'node:fs/promises'
import path from 'node:path'
import { counted, figure, patience, tellCounts } from '#main/vault/testing/figure.ts'
import { seeded } from '#shared/domain/testing/seeded.fixture.ts'
import { askingWindow, windowWithDefect } from './damaged-profile/asking-window.ts'
import { damagesOf, filesOf } from './damaged-profile/damage.ts'
import { loseRows } from './damaged-profile/lose-rows.ts'
import { openWith } from './damaged-profile/opening.ts'
import { batches, sweep } from './damaged-profile/sweep.ts'
import { Trials, truthOf } from './damaged-profile/trials.ts'
import { usedWorkspace, valueOf } from './damaged-profile/used-workspace.ts'
import { expect, test } from './support/test.ts'

/** Cuts and flips of each file; then how many damages to files of the store, and to each of the others. */
const each = figure({ cuts: 1, flips: 1 }, { cuts: 6, flips: 25 })
const most = figure({ alone: 20, ways: 1 }, { alone: Infinity, ways: 8 })

test('P21: whatever happens to files of the browser profile, the records are the same or it says why not', async ({
  folders,
}) => {
  test.setTimeout(patience(900, 150))
  const window = await askingWindow()
  const workspace = await usedWorkspace(window, folders.files)
  const truth = await truthOf(window, workspace)
  const trials = new Trials(window, workspace, truth)

  await test.step('an older profile is followed up to the end', async () => {
    const older = await trials.after(async (profile, before) => {
      await rm(profile, { recursive: true })
      await cp(before, profile, { recursive: true, verbatimSymlinks: true })
    })
    expect(older).toEqual({ kind: 'same', state: 'caught up' })
  })

  await test.step('files are deleted, cut off, put back and have bits flipped', async () => {
    const random = seeded(21)
    const files = await filesOf(path.join(workspace.folder, 'profile'), workspace.older)
    const damages = files.map((file) => damagesOf(file, random, each))
    const found = await sweep(trials, batches(damages, most))
    expect(found.wrong).toEqual([])
    expect(found.rebuilt, 'what the store never meets shows nothing').toBeGreaterThan(3)
    const { openings, rebuilt, messages } = found
    tellCounts(
      'P21',
      `${counted(found.damages)} damages to ${files.length} files in ${counted(openings)} openings, ${counted(rebuilt)} rebuilt, ${messages.length} told, 0 other or fewer records`,
    )
  })

  await test.step('a store that lost rows is rebuilt; an engine that trusts what is left is found', async () => {
    const lost = { ...workspace, folder: path.join(folders.files, 'lost') }
    await cp(workspace.folder, lost.folder, { recursive: true, verbatimSymlinks: true })
    const { app, readBack } = valueOf(await openWith(window, lost.folder))
    valueOf(await readBack)
    await loseRows(app.page())
    await app.quit()
    const nothingMore = async () => undefined
    expect(await new Trials(window, lost, truth).after(nothingMore)).toEqual({
      kind: 'same',
      state: 'rebuilt',
    })
    const gullible = await windowWithDefect(
      'engine/follower.ts',
      'return valueOf(await this.#parts.host.compare({ seq: this.#copies.rowsSeq, ...standing })).agrees',
      'return standing.records > 0',
    )
    expect(await new Trials(gullible, lost, truth).after(nothingMore)).toMatchObject({ kind: 'wrong' })
  })
})
