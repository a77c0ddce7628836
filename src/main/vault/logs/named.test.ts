import path from 'node:path'
import { rename } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { testProfile } from '../testing/log-order.ts'
import { allOf, bridge, importLog, logOrder, mill, school } from '../testing/logs.ts'
import { personDraft } from '../testing/records.ts'
import { testWorkspace, valueOf } from '../testing/workspace.ts'
import type { UnlockedVault } from '../unlocked-vault.ts'
import type { LogOrder } from './order.ts'

/** A workspace that keeps somebody under a code name. */
async function inWorkspace(work: (vault: UnlockedVault) => Promise<void>): Promise<void> {
  await (
    await testWorkspace()
  ).session(async (vault) => {
    const names = [
      { name: 'Olha Petrenko', language: 'uk' },
      { name: 'Ольга Петренко', language: 'uk' },
    ]
    valueOf(await vault.commit({ records: [personDraft({ names })] }))
    await work(vault)
  })
}

test('a row that names somebody by its id, its files or the links that its sources are called by stays out', () =>
  inWorkspace(async (vault) => {
    const rows = [
      { ...school, id: 'OLHA-PETRENKO-1' },
      { ...school, id: 'A5', files: 'olha_petrenko.jpg' },
      { ...school, id: 'A6', link: 'https://example.org/olha-petrenko-hurt' },
      { ...school, id: 'A7', link: `https://example.org/${encodeURIComponent('ольга-петренко')}` },
      { ...mill, link: 'https://example.org/petrenko-street' },
    ]
    const { plan, record } = await importLog(vault, rows, { media: { 'olha_petrenko.jpg': 'a picture' } })
    expect(plan.rejected).toMatchObject([2, 3, 4, 5].map((row) => ({ row, code: 'names-person', value: '' })))
    expect(plan.counts.created).toBe(1)
    const open = [record, await allOf(vault, 'source'), await allOf(vault, 'evidence')]
    expect(JSON.stringify(open)).not.toMatch(/olha|%D0/i)
  }))

test('a name that the cut of a told cell goes through is not told in part', () =>
  inWorkspace(async (vault) => {
    const dead = `${'x '.repeat(95)}Olha Petrenko saw it`
    const { plan, record } = await importLog(vault, [
      { ...bridge, dead },
      { ...mill, dead: 'y '.repeat(150) },
    ])
    expect(plan.rejected).toMatchObject([
      { row: 2, column: 'dead', code: 'number', value: '' },
      { row: 3, value: expect.stringContaining('y y') },
    ])
    expect(JSON.stringify(record)).not.toMatch(/olha/i)
  }))

const withLog = (log: Partial<typeof testProfile.log>) => async () =>
  logOrder([school], { profile: { ...testProfile, log: { ...testProfile.log, ...log } } })

test.each<[string, () => Promise<LogOrder>]>([
  ['the name of the log', withLog({ name: 'Reports of Olha Petrenko' })],
  ['its publisher', withLog({ publisher: 'Olha  PETRENKO' })],
  ['its link', withLog({ url: 'https://example.org/olha-petrenko' })],
  ['the profile', () => logOrder([school], { profile: { ...testProfile, note: 'Made by\nOlha Petrenko' } })],
  [
    'the name of its sheet',
    async () => {
      const order = await logOrder([school])
      return { ...order, reading: { ...order.reading, sheet: 'Olha Petrenko' } }
    },
  ],
  [
    'the name of its file',
    async () => {
      const order = await logOrder([school])
      const named = path.join(path.dirname(order.file.path), 'olha_petrenko.csv')
      await rename(order.file.path, named)
      return { ...order, file: { ...order.file, path: named } }
    },
  ],
])('a log of which %s names somebody is refused, and who that is is not told', (_, order) =>
  inWorkspace(async (vault) => {
    const { head } = vault
    for (const answer of [await vault.logs.plan(await order()), await vault.logs.run(await order())]) {
      expect(answer).toMatchObject({
        failure: {
          code: 'invalid',
          message: expect.stringContaining('protected here. Nothing was imported.'),
        },
      })
      expect(JSON.stringify(answer)).not.toMatch(/olha/i)
    }
    expect(vault.head).toEqual(head)
  }),
)
