import { describe, expect, test } from 'vitest'
import type { LogRow } from '../testing/log-order.ts'
import { logOrder, school } from '../testing/logs.ts'
import { snapshot } from '../testing/snapshot.ts'
import { codeOf, testWorkspace, valueOf } from '../testing/workspace.ts'
import type { LogOrder } from './order.ts'

const rows: readonly LogRow[] = Array.from({ length: 40 }, (_, at) => ({
  ...school,
  id: `A${at}`,
  link: `https://t.me/channel/${at}`,
  files: 'a.jpg',
}))

/** Calls back before each batch of each walk through the rows. */
const watched = (order: LogOrder, atBatch: (nth: number) => void): LogOrder => {
  let nth = 0
  const batches = async function* () {
    for await (const batch of order.rows.batches()) {
      nth += 1
      atBatch(nth)
      yield batch
    }
  }
  return { ...order, rows: { ...order.rows, batches } }
}

const given = { media: { 'a.jpg': 'a picture' } }
/** One walk for which files are wanted, and one for what is entered. */
const batchesOfAWalk = rows.length / 2

describe('an import that is cancelled', () => {
  test.each([1, batchesOfAWalk, batchesOfAWalk + 1, batchesOfAWalk + 9, 2 * batchesOfAWalk])(
    'at batch %i leaves nothing behind, and the next one goes through',
    async (when) => {
      const workspace = await testWorkspace()
      const before = await snapshot(workspace.folder)
      await workspace.session(async (vault) => {
        const { head } = vault
        const stopping = new AbortController()
        const order = watched(await logOrder(rows, given), (nth) => {
          if (nth === when) stopping.abort()
        })
        expect(codeOf(await vault.logs.run(order, { signal: stopping.signal }))).toBe('cancelled')
        expect(vault.head).toEqual(head)
        expect(await snapshot(workspace.folder)).toEqual({ ...before, lock: expect.anything() })
        expect(valueOf(await vault.logs.run(await logOrder(rows, given))).plan.counts.created).toBe(40)
      })
    },
  )

  test('by the closing of the workspace leaves nothing behind', async () => {
    const workspace = await testWorkspace()
    const vault = valueOf(await workspace.open())
    let closing: Promise<void> | undefined
    const order = watched(await logOrder(rows, given), (nth) => {
      if (nth === 2 * batchesOfAWalk) closing = vault.close()
    })
    expect(codeOf(await vault.logs.run(order))).toBe('locked')
    await closing
    await workspace.session(async (again) => {
      expect(again.notices).toEqual([])
      expect(valueOf(await again.logs.run(await logOrder(rows, given))).plan.counts.created).toBe(40)
    })
  })

  test('because its rows end before they should leaves nothing behind', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const { head } = vault
      const order = await logOrder(rows, given)
      const short = { ...order, rows: { ...order.rows, count: 41 } }
      await expect(vault.logs.run(short)).rejects.toThrow()
      expect(vault.head).toEqual(head)
      expect(valueOf(await vault.logs.run(order)).plan.counts.created).toBe(40)
    })
  })
})
