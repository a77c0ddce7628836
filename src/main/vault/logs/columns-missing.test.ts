import { describe, expect, test } from 'vitest'
import { testProfile, type LogColumn } from '../testing/log-order.ts'
import { allOf, bridge, edit, importLog, incidentTitled, logOrder, school } from '../testing/logs.ts'
import { codeOf, testWorkspace } from '../testing/workspace.ts'
import type { UnlockedVault } from '../unlocked-vault.ts'

const inWorkspace = async (work: (vault: UnlockedVault) => Promise<void>): Promise<void> =>
  (await testWorkspace()).session(work)

const without = (...gone: readonly LogColumn[]) => ({
  columns: (['id', 'day', 'where', 'what', 'dead', 'link', 'remark', 'files'] as const).filter(
    (name) => !gone.includes(name),
  ),
})

describe('a newer file without a column that the profile reads', () => {
  test('says nothing of the fields made of it: what stands stays, and it is told', () =>
    inWorkspace(async (vault) => {
      await importLog(vault, [school, bridge])
      const before = await allOf(vault, 'incident')
      const same = await importLog(vault, [school, bridge], without('dead'))
      expect(same.plan).toMatchObject({
        counts: { read: 2, unchanged: 2 },
        missingColumns: ['dead'],
        fieldsLeft: ['casualties'],
      })
      expect(same.record.body).toMatchObject({ missingColumns: ['dead'], fieldsLeft: ['casualties'] })
      expect(await allOf(vault, 'incident')).toEqual(before)

      const newer = [{ ...school, what: 'Two schools hit' }, bridge]
      const { plan } = await importLog(vault, newer, without('day', 'dead'))
      expect(plan.fieldsLeft).toEqual(['dates', 'casualties'])
      expect(plan.changes).toMatchObject([{ row: 2, fields: ['title', 'summary'] }])
      const { body } = await incidentTitled(vault, 'Two schools hit')
      expect([body.dates.length, body.casualties.length]).toEqual([1, 1])

      const still = await importLog(vault, newer, without('day', 'dead'))
      expect(still.plan).toMatchObject({ counts: { unchanged: 2 }, fieldsLeft: ['dates', 'casualties'] })
      const back = await importLog(vault, [{ ...school, what: 'Two schools hit', dead: '4' }, bridge])
      expect(back.plan).toMatchObject({ counts: { updated: 1, unchanged: 1 }, fieldsLeft: [] })
      expect(back.plan.changes).toMatchObject([{ fields: ['casualties'] }])
    }))

  test('says nothing of a text of which it has only a part, nor of links', () =>
    inWorkspace(async (vault) => {
      await importLog(vault, [school])
      const { plan } = await importLog(
        vault,
        [{ ...school, what: 'Two schools hit' }],
        without('where', 'link'),
      )
      expect(plan).toMatchObject({ changes: [{ fields: ['title'] }], fieldsLeft: ['summary', 'sources'] })
      expect((await incidentTitled(vault, 'Two schools hit')).body.summary).toBe('School hit in Town')
    }))

  test('brings back what was undone with what it said of them', () =>
    inWorkspace(async (vault) => {
      const { record } = await importLog(vault, [school])
      await vault.logs.undo(record.id)
      const { plan } = await importLog(vault, [school], without('day'))
      expect(plan).toMatchObject({ counts: { created: 1 }, fieldsLeft: ['dates'] })
      expect((await incidentTitled(vault, 'School hit')).body.dates).toHaveLength(1)
      expect((await importLog(vault, [school], without('day'))).plan.counts.unchanged).toBe(1)
      expect((await importLog(vault, [school])).plan.counts.unchanged).toBe(1)
    }))

  test('is no conflict where somebody worked on those fields here', () =>
    inWorkspace(async (vault) => {
      await importLog(vault, [school])
      const incident = await incidentTitled(vault, 'School hit')
      const casualties = incident.body.casualties.map((figure) => ({ ...figure, max: 9 }))
      await edit(vault, incident, { casualties })
      expect((await importLog(vault, [school], without('dead'))).plan.counts.unchanged).toBe(1)
    }))

  test('that has the ids is refused, and leaves everything as it was', () =>
    inWorkspace(async (vault) => {
      await importLog(vault, [school])
      const before = vault.head
      expect(codeOf(await vault.logs.run(await logOrder([school], without('id'))))).toBe('invalid')
      expect(vault.head).toEqual(before)
    }))
})

describe('a column that no file of the log had', () => {
  const fields = testProfile.fields.map((rule) =>
    rule.to === 'key' ? { ...rule, columns: ['uuid', 'id'] } : rule,
  )
  const profile = {
    ...testProfile,
    fields: [...fields, { to: 'weapon' as const, column: 'arms' }],
  }

  test('is told with the first import, and keeps nothing from being compared later', () =>
    inWorkspace(async (vault) => {
      const given = { ...without('dead'), profile }
      const first = await importLog(vault, [school], given)
      expect(first.plan).toMatchObject({
        counts: { created: 1 },
        missingColumns: ['uuid', 'dead', 'arms'],
        fieldsLeft: [],
      })
      const { plan } = await importLog(vault, [{ ...school, day: '3/10/2022' }], given)
      expect(plan).toMatchObject({ changes: [{ fields: ['dates'] }], fieldsLeft: [] })
      const filled = await importLog(vault, [{ ...school, day: '3/10/2022' }], { profile })
      expect(filled.plan.changes).toMatchObject([{ fields: ['casualties'] }])
    }))
})
