import { expect, test } from 'vitest'
import { withMade } from '../testing/log-order.ts'
import { importLog, logOrder, school } from '../testing/logs.ts'
import { personDraft } from '../testing/records.ts'
import { testWorkspace, valueOf } from '../testing/workspace.ts'
import type { UnlockedVault } from '../unlocked-vault.ts'

const inWorkspace = async (work: (vault: UnlockedVault) => Promise<void>): Promise<void> =>
  (await testWorkspace()).session(work)

const unread = { ...school, day: 'GRAPHIC' }

test('a row that was turned away does not stand in the way of one of the same id', () =>
  inWorkspace(async (vault) => {
    const { plan, record } = await importLog(vault, [unread, school])
    const rows = valueOf(await vault.logs.page(record.id, 0))
    expect(rows.map(({ incidentId }) => incidentId === null)).toEqual([true, false])
    expect(plan.counts).toMatchObject({ created: 1, rejected: 1, conflicts: 0, unchanged: 0 })
  }))

test('a row that is turned away is in the file all the same, so its incident is not gone from it', () =>
  inWorkspace(async (vault) => {
    await importLog(vault, [school])
    expect((await importLog(vault, [unread])).plan).toMatchObject({ counts: { rejected: 1 }, gone: [] })
  }))

test('a second row of an id that names somebody who is kept under a code name is turned away, not set beside the first', () =>
  inWorkspace(async (vault) => {
    const names = [{ name: 'Olha Petrenko', language: 'uk' }]
    valueOf(await vault.commit({ records: [personDraft({ names })] }))
    const { plan, record } = await importLog(vault, [school, { ...school, what: 'Olha Petrenko was hurt' }])
    expect(plan.rejected).toMatchObject([{ row: 3, code: 'names-person' }])
    expect(JSON.stringify([plan, record])).not.toMatch(/petrenko/i)
  }))

test('a row with a category that no statement here has is turned away', () =>
  inWorkspace(async (vault) => {
    const link = {
      statementId: 'us-secstate-2022-03-23',
      catalogueVersion: 1,
      categoryId: 'nothing-of-it',
      confidence: 'possible' as const,
      rationale: '',
    }
    const order = withMade(await logOrder([school]), (row) => ({
      ...row,
      made: row.made && { ...row.made, categories: [link] },
    }))
    expect(valueOf(await vault.logs.run(order)).plan.rejected).toMatchObject([{ code: 'keyword' }])
  }))
