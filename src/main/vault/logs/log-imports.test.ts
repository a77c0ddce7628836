import { describe, expect, test } from 'vitest'
import { logOrder, type LogRow } from '../testing/log-order.ts'
import { testWorkspace, valueOf } from '../testing/workspace.ts'
import type { UnlockedVault } from '../unlocked-vault.ts'

const school: LogRow = {
  id: 'A1',
  day: '3/9/2022',
  where: 'Town',
  what: 'School hit',
  dead: '3',
  link: 'https://t.me/channel/17',
  remark: 'seen',
}
const bridge: LogRow = {
  id: 'A2',
  day: '3/10/2022',
  where: 'Village',
  what: 'Bridge hit',
  dead: '',
  link: '',
}

const run = async (vault: UnlockedVault, rows: readonly LogRow[]) =>
  valueOf(await vault.logs.run(await logOrder(rows)))

async function incidents(vault: UnlockedVault) {
  const found = []
  for await (const record of vault.records('incident')) found.push(record)
  return found
}

describe('a log', () => {
  test('becomes drafts that name it, with its file kept as evidence, in one commit', async () => {
    await (
      await testWorkspace()
    ).session(async (vault) => {
      const { record, plan } = await run(vault, [school, bridge, { id: 'A3', day: 'GRAPHIC', what: 'x' }])
      expect(plan.counts).toEqual({
        read: 3,
        created: 2,
        updated: 0,
        unchanged: 0,
        conflicts: 0,
        rejected: 1,
      })
      expect(plan.rejected).toMatchObject([{ row: 4, column: 'day', code: 'date', value: 'GRAPHIC' }])
      const [first, second] = await incidents(vault)
      expect(first?.body).toMatchObject({
        title: 'School hit',
        status: 'draft',
        dates: [{ edtf: '2022-03-09' }],
        casualties: [{ min: 3, max: 3 }],
        claims: [{ credibility: '6', pinpoint: 'Row 2' }, { credibility: '6' }],
      })
      expect(second?.body.casualties).toEqual([])
      const raw = await vault.record('evidence', record.body.file.evidenceId)
      expect(raw?.body.file.sha256).toBe(record.body.file.sha256)
      expect(valueOf(await vault.logs.page(record.id, 0)).map(({ row, outcome }) => [row, outcome])).toEqual([
        [2, 'created'],
        [3, 'created'],
        [4, 'rejected'],
      ])
      expect((await vault.logs.page(record.id, 1)).ok).toBe(false)
      expect((await vault.logs.page(record.body.sourceId, 0)).ok).toBe(false)
      expect(valueOf(await vault.logs.received(first?.id ?? ''))).toMatchObject([
        { row: { row: 2, cells: expect.arrayContaining([['remark', 'seen']]) } },
      ])
    })
  })

  test('that comes again changes nothing, however its dates are padded', async () => {
    await (
      await testWorkspace()
    ).session(async (vault) => {
      await run(vault, [school, bridge])
      const { plan } = await run(vault, [{ ...school, day: '03/09/2022', dead: '3.0' }, bridge])
      expect(plan.counts).toMatchObject({ read: 2, unchanged: 2 })
      expect((await incidents(vault)).map(({ rev }) => rev)).toEqual([1, 1])
    })
  })

  test('that comes newer is added to, changed and told of what is gone, and what was changed here stays', async () => {
    await (
      await testWorkspace()
    ).session(async (vault) => {
      await run(vault, [school, bridge, { ...bridge, id: 'A4', what: 'Mill hit' }])
      const [first] = await incidents(vault)
      if (first === undefined) throw new Error('It was imported')
      const body = { ...first.body, title: 'A school was hit' }
      valueOf(await vault.commit({ records: [{ kind: 'incident', id: first.id, baseRev: 1, body }] }))
      const { plan } = await run(vault, [
        { ...school, what: 'Two schools hit', dead: '4' },
        { ...bridge, dead: '1' },
        { ...bridge, id: 'A5', what: 'Road hit' },
      ])
      expect(plan.counts).toMatchObject({ read: 3, created: 1, updated: 1, conflicts: 1 })
      expect(plan.conflicts).toMatchObject([
        {
          row: 2,
          why: 'changed-here',
          fields: [{ field: 'title', here: 'A school was hit', there: 'Two schools hit' }],
        },
      ])
      expect(plan.gone).toMatchObject([{ title: 'Mill hit' }])
      const [one, two, three] = await incidents(vault)
      expect(one?.body).toEqual(body)
      expect(two).toMatchObject({ rev: 2, body: { casualties: [{ min: 1 }] } })
      expect(three?.rev).toBe(1)
    })
  })

  test('names a row twice: the same says nothing new, something else is a conflict', async () => {
    await (
      await testWorkspace()
    ).session(async (vault) => {
      const { plan } = await run(vault, [school, school, { ...school, dead: '30' }])
      expect(plan.counts).toMatchObject({ created: 1, unchanged: 1, conflicts: 1 })
      expect(plan.conflicts).toMatchObject([{ row: 4, withRow: 2, why: 'key-repeated' }])
    })
  })

  test('is taken back whole, apart from what was worked on, and may come again', async () => {
    await (
      await testWorkspace()
    ).session(async (vault) => {
      const { record } = await run(vault, [school, bridge])
      const [first] = await incidents(vault)
      if (first === undefined) throw new Error('It was imported')
      const body = { ...first.body, assessment: 'Looks right.' }
      valueOf(await vault.commit({ records: [{ kind: 'incident', id: first.id, baseRev: 1, body }] }))
      const undone = valueOf(await vault.logs.undo(record.id))
      expect(undone).toMatchObject({ withdrawn: 1, restored: 0, left: [{ title: 'School hit' }] })
      expect((await incidents(vault)).map((one) => one.body.status)).toEqual(['draft', 'withdrawn'])
      const { plan } = await run(vault, [school, bridge])
      expect(plan.counts).toMatchObject({ created: 1, unchanged: 1 })
      expect((await incidents(vault)).map((one) => one.body.status)).toEqual(['draft', 'draft'])
    })
  })
})
