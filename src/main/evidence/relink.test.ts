import { expect, test } from 'vitest'
import { damage, fileOf, takenIn } from '#main/vault/testing/evidence.ts'
import { testWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import { relink } from './relink.ts'

const job = { signal: new AbortController().signal, progress: () => undefined }

test('items in quarantine get their bytes back from files with the same hash, wherever they are now', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const items = [
      await takenIn(vault, 'a.txt', 'words a'),
      await takenIn(vault, 'b.txt', 'words b'),
    ] as const
    const whole = await takenIn(vault, 'c.txt', 'words c')
    for (const item of items) await damage(workspace, item)
    const ids = items.map(({ id }) => id)
    valueOf(await vault.evidence.checkFixity(ids, { why: 'on demand' }))
    const others = [await fileOf('new.txt', 'words n'), await fileOf('c.txt', 'words c'), '/nowhere/at/all']
    expect(valueOf(await relink(vault, others, job))).toEqual({ restored: [], left: 2, cancelled: false })
    const moved = [...others, await fileOf('moved.txt', 'words a')]
    expect(valueOf(await relink(vault, moved, job))).toEqual({
      restored: [ids[0]],
      left: 1,
      cancelled: false,
    })
    expect(vault.custodian.standing(ids[0] ?? '')?.kind).toBe('held')
    expect(vault.custodian.standing(ids[1] ?? '')?.kind).toBe('quarantined')
    const kept: string[] = []
    for await (const { id } of vault.records('evidence')) kept.push(id)
    expect(kept).toEqual([...ids, whole.id])
  })
})
