import { cp, readdir, stat, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { realFiles } from './storage/real-files.ts'
import { uuidV7 } from './storage/uuid-v7.ts'
import { failingFiles } from './testing/failing-files.ts'
import { incidentDraft } from './testing/records.ts'
import { filesBelow } from './testing/snapshot.ts'
import { smallDisk } from './testing/small-disk.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { at, codeOf, testWorkspace, valueOf } from './testing/workspace.ts'

const MiB = 1_048_576
const reserveBytes = 4 * MiB

const titled = (title: string) => ({ records: [incidentDraft({ title })] })
const draft = () => ({
  kind: 'incident' as const,
  id: uuidV7(),
  baseRev: null,
  body: { title: 'x'.repeat(100_000) },
})

async function onDiskOf(bytes: number) {
  const disk = await smallDisk(bytes)
  const made = await testWorkspace()
  const workspace = at(path.join(disk.folder, 'workspace'), made)
  await cp(made.folder, workspace.folder, { recursive: true })
  const reserve = path.join(workspace.folder, 'reserve')
  return {
    ...disk,
    workspace,
    open: async () => valueOf(await workspace.open({ files: disk.files, reserveBytes })),
    reserved: () =>
      stat(reserve).then(
        ({ blocks }) => blocks * 512,
        () => 0,
      ),
  }
}

describe('a full disk', () => {
  test('gives up the reserve so that what was typed is kept, and saves again when there is room for a new one', async () => {
    const { open, fill, drain, reserved } = await onDiskOf(64 * MiB)
    const vault = await open()
    expect(await reserved()).toBe(reserveBytes)
    valueOf(await vault.commit(titled('one')))
    await fill()
    expect(codeOf(await vault.drafts.keep(draft()))).toBe('no-space')
    expect(await reserved()).toBe(0)
    expect(await vault.space()).toMatchObject({ isLow: true })
    valueOf(await vault.drafts.keep(draft()))
    const refused = await vault.commit(titled('would fit into what is left of the reserve'))
    expect(refused).toMatchObject({ ok: false, failure: { code: 'no-space' } })
    await vault.close()

    const again = await open()
    expect(await again.drafts.list()).toHaveLength(1)
    await drain()
    valueOf(await again.commit(titled('two')))
    await again.close()

    const last = await open()
    expect(await reserved()).toBe(reserveBytes)
    expect(last.head.size).toBe(3)
    await last.close()
  })

  test('saves again in the same session too', async () => {
    const { open, fill, drain, reserved } = await onDiskOf(64 * MiB)
    const vault = await open()
    await fill()
    for (const title of ['one', 'two']) expect(codeOf(await vault.commit(titled(title)))).toBe('no-space')
    await drain()
    valueOf(await vault.commit(titled('three')))
    expect(await reserved()).toBe(reserveBytes)
    expect(vault.head.size).toBe(2)
    await vault.close()
  })

  test('is not filled by a file that it cannot hold: how much is missing is told before a byte is written', async () => {
    const { open, workspace } = await onDiskOf(64 * MiB)
    const large = path.join(await tempFolder(), 'video.mp4')
    await writeFile(large, '')
    await truncate(large, 40 * MiB)
    const vault = await open()
    const before = await filesBelow(workspace.folder)
    const answer = await vault.evidence.takeIn(large, {})
    expect(codeOf(answer)).toBe('no-space')
    expect(answer.ok ? '' : answer.failure.message).toMatch(/^This needs 7\d MB .* there are [56]\d MB/)
    expect(await filesBelow(workspace.folder)).toEqual(before)
    expect(await vault.space()).toMatchObject({ isLow: true })
    valueOf(await vault.commit(titled('goes on')))
    await vault.close()
  })

  test('that cannot hold a reserve is worked on without', async () => {
    const { open, workspace } = await onDiskOf(16 * MiB)
    const vault = await open()
    expect(await readdir(workspace.folder)).not.toContain('reserve')
    valueOf(await vault.commit(titled('one')))
    expect(await vault.space()).toMatchObject({ isLow: true })
    await vault.close()
  })
})

test('a disk that does not say how much room it has is saved to again once it was full', async () => {
  const workspace = await testWorkspace()
  const silent = { ...realFiles, space: async () => undefined }
  let full = false
  const files = failingFiles(silent, (_, name) => full && name === 'write')
  await workspace.session(
    async (vault) => {
      full = true
      expect(codeOf(await vault.commit(titled('one')))).toBe('no-space')
      full = false
      valueOf(await vault.commit(titled('two')))
    },
    { files, reserveBytes: 4_096 },
  )
})
