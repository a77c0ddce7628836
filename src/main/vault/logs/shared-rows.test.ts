import { expect, test } from 'vitest'
import type { LogRow } from '../testing/log-order.ts'
import { bridge, importLog, logOrder, mill, school } from '../testing/logs.ts'
import { codeOf, testWorkspace, valueOf } from '../testing/workspace.ts'

const rows: readonly LogRow[] = Array.from({ length: 30 }, (_, at) => ({
  ...school,
  id: `A${at}`,
  what: `Hit ${at}`,
}))
const of = (change: (row: LogRow, at: number) => LogRow) => rows.map(change)

test.each<[string, readonly LogRow[], { known: number; shared: number } | null]>([
  ['the same rows', rows, null],
  [
    'a few of them, and many more',
    [...rows.slice(0, 2), ...of((row) => ({ ...row, id: `B${row.id}` }))],
    null,
  ],
  ['one of them', rows.slice(4, 5), null],
  ['other words, of the same days', of((row) => ({ ...row, what: `${row.what} again` })), null],
  ['other days, in the same words', of((row) => ({ ...row, day: '3/10/2022' })), null],
  ['rows that cannot be read any more', of((row) => ({ ...row, day: 'unreadable' })), null],
  ['other ids', of((row) => ({ ...row, id: `B${row.id}` })), { known: 30, shared: 0 }],
  ['one row that is not in it', [{ ...bridge, id: 'B1' }], { known: 30, shared: 0 }],
  [
    'all ids but one',
    of((row, at) => (at === 7 ? row : { ...row, id: `B${row.id}` })),
    { known: 30, shared: 1 },
  ],
  [
    'the same ids, of something else',
    of((row) => ({ ...row, what: `Else ${row.id}`, day: '4/1/2023' })),
    { known: 30, shared: 0 },
  ],
])('%s of a log that came before', async (_, later, unlike) => {
  await (
    await testWorkspace()
  ).session(async (vault) => {
    await importLog(vault, rows)
    expect(valueOf(await vault.logs.plan(await logOrder(later))).unlike).toEqual(unlike)
  })
})

test('what is unlike its log is refused with what to do, and comes in once somebody says that it is it', async () => {
  await (
    await testWorkspace()
  ).session(async (vault) => {
    const first = await importLog(vault, [school, bridge])
    const order = await logOrder([mill, { ...mill, id: 'A4' }])
    const { head } = vault
    expect(await vault.logs.run(order)).toMatchObject({
      failure: {
        code: 'refused',
        message: expect.stringContaining('of its 2 incidents here this file has none'),
      },
    })
    expect(vault.head).toEqual(head)
    const { plan } = valueOf(await vault.logs.run(order, { isSameLog: true }))
    expect(plan).toMatchObject({ unlike: { known: 2, shared: 0 }, counts: { created: 2 }, gone: [{}, {}] })
    expect(codeOf(await vault.logs.undo(first.record.id))).toBe('refused')
  })
})

test('a log of which every import was undone is like any', async () => {
  await (
    await testWorkspace()
  ).session(async (vault) => {
    const { record } = await importLog(vault, [school])
    valueOf(await vault.logs.undo(record.id))
    expect((await importLog(vault, [bridge])).plan).toMatchObject({ unlike: null, gone: [] })
  })
})
