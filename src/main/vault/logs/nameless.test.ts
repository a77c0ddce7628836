import { describe, expect, test } from 'vitest'
import { testProfile, type LogColumn, type LogRow } from '../testing/log-order.ts'
import { allOf, bridge, importLog, incidentTitled, mill, school } from '../testing/logs.ts'
import { testWorkspace } from '../testing/workspace.ts'
import type { UnlockedVault } from '../unlocked-vault.ts'

const inWorkspace = async (work: (vault: UnlockedVault) => Promise<void>): Promise<void> =>
  (await testWorkspace()).session(work)

const columns: readonly LogColumn[] = ['day', 'where', 'what', 'dead', 'link', 'files']
const profile = { ...testProfile, fields: testProfile.fields.filter(({ to }) => to !== 'key') }
const rows: readonly LogRow[] = [school, bridge, mill].map((row) => ({ ...row, id: '', remark: '' }))
const given = { profile, columns }

describe('a log without ids is not doubled by', () => {
  test('space, padding and other forms of letters', () =>
    inWorkspace(async (vault) => {
      const cafe = { day: '3/9/2022', where: 'Caf\u00e9', what: 'Window hit', dead: '3' }
      await importLog(vault, [...rows, cafe], given)
      const typed = { day: ' 03/09/2022', where: 'Cafe\u0301', what: 'Window hit ', dead: '3.0' }
      const { plan } = await importLog(vault, [...rows, typed], given)
      expect(plan).toMatchObject({ counts: { read: 4, unchanged: 4 }, gone: [] })
    }))

  test('a new column, another order of columns, or one that is gone', () =>
    inWorkspace(async (vault) => {
      await importLog(vault, rows, given)
      const more = rows.map((row) => ({ ...row, remark: 'new' }))
      const wider = await importLog(vault, more, { profile, columns: ['remark', ...columns.toReversed()] })
      expect(wider.plan).toMatchObject({ counts: { updated: 3 }, gone: [] })
      expect(wider.plan.changes.map(({ fields }) => fields)).toEqual([['cells'], ['cells'], ['cells']])
      const bare = await importLog(vault, rows, { profile, columns: columns.filter((one) => one !== 'dead') })
      expect(bare.plan).toMatchObject({
        counts: { created: 0, conflicts: 0, rejected: 0 },
        fieldsLeft: ['casualties'],
        gone: [],
      })
      expect((await incidentTitled(vault, 'School hit')).body.casualties).toHaveLength(1)
      expect(await allOf(vault, 'incident')).toHaveLength(3)
    }))

  test('another profile, that reads another column or one less', () =>
    inWorkspace(async (vault) => {
      const noted = rows.map((row, at) => ({ ...row, remark: `Note ${at}` }))
      const wide = [...columns, 'remark' as const]
      await importLog(vault, noted, { profile, columns: wide })
      const fields = profile.fields.filter(({ to }) => to !== 'casualties')
      const other = { ...profile, fields: [...fields, { to: 'weapon' as const, column: 'remark' }] }
      const { plan } = await importLog(vault, noted, { profile: other, columns: wide })
      expect(plan).toMatchObject({ counts: { created: 0, updated: 3 }, otherRules: true, gone: [] })
    }))
})

test('rows without an id that say the same in what is read stay two, and are met again in any order', () =>
  inWorkspace(async (vault) => {
    const twins = ['first', 'second'].map((remark) => ({ ...school, id: '', remark }))
    const wide = { profile, columns: [...columns, 'remark' as const] }
    expect((await importLog(vault, twins, wide)).plan.counts.created).toBe(2)
    expect((await importLog(vault, twins.toReversed(), wide)).plan.counts.unchanged).toBe(2)
    const third = { ...school, id: '', remark: 'third' }
    const { plan } = await importLog(vault, [third, ...twins, third], wide)
    expect(plan).toMatchObject({ counts: { created: 1, unchanged: 3 }, gone: [] })
  }))

test('a row without an id that says again what an incident said before it was changed is another one', () =>
  inWorkspace(async (vault) => {
    const wide = { profile, columns: [...columns, 'remark' as const] }
    const [row = {}] = rows
    await importLog(vault, [{ ...row, remark: 'old' }], wide)
    expect((await importLog(vault, [{ ...row, remark: 'new' }], wide)).plan.counts.updated).toBe(1)
    const both = [
      { ...row, remark: 'new' },
      { ...row, remark: 'old' },
    ]
    expect((await importLog(vault, both, wide)).plan.counts).toMatchObject({ created: 1, unchanged: 1 })
    expect((await importLog(vault, both, wide)).plan.counts.unchanged).toBe(2)
  }))
