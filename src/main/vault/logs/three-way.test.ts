import { describe, expect, test } from 'vitest'
import { emptyIncident } from '#shared/domain/incident/defaults.ts'
import { testProfile } from '../testing/log-order.ts'
import { allOf, bridge, edit, importLog, incidentTitled, mill, school } from '../testing/logs.ts'
import { incidentDraft } from '../testing/records.ts'
import { testWorkspace, valueOf } from '../testing/workspace.ts'
import type { UnlockedVault } from '../unlocked-vault.ts'
import { judgeRow } from './judge-row.ts'
import { incidentOfKey } from './row-id.ts'

const inWorkspace = async (work: (vault: UnlockedVault) => Promise<void>): Promise<void> =>
  (await testWorkspace()).session(work)

const schoolIn = (vault: UnlockedVault) => incidentTitled(vault, 'School hit')

describe('what a row says anew', () => {
  test('is kept also of what is no draft any more, where nothing is made of it', () =>
    inWorkspace(async (vault) => {
      await importLog(vault, [school])
      await edit(vault, await schoolIn(vault), { status: 'submitted' })
      const { plan } = await importLog(vault, [{ ...school, remark: 'seen twice' }])
      expect(plan.counts).toMatchObject({ updated: 1, conflicts: 0 })
      expect((await schoolIn(vault)).rev).toBe(2)
    }))

  test('is held against the revision before, where only columns changed in between that nothing is made of', () =>
    inWorkspace(async (vault) => {
      await importLog(vault, [school])
      await importLog(vault, [{ ...school, remark: 'seen twice' }])
      const { plan } = await importLog(vault, [{ ...school, remark: 'seen twice', dead: '4' }])
      expect(plan.changes).toMatchObject([{ outcome: 'updated', fields: ['casualties'] }])
    }))

  test('is a conflict for as long as it comes and the incident says something else', () =>
    inWorkspace(async (vault) => {
      await importLog(vault, [school])
      await edit(vault, await schoolIn(vault), { title: 'A school was hit' })
      const newer = [{ ...school, what: 'Two schools hit' }]
      for (let time = 0; time < 3; time += 1)
        expect((await importLog(vault, newer)).plan.conflicts).toMatchObject([{ why: 'changed-here' }])
      expect((await importLog(vault, [school])).plan.counts).toMatchObject({ unchanged: 1 })
    }))

  test('and what was tied to a category at another time says the same', () =>
    inWorkspace(async (vault) => {
      const category = {
        to: 'category' as const,
        when: null,
        column: 'remark',
        statementId: 'us-secstate-2022-03-23',
        catalogueVersion: 1,
        table: [
          { words: ['seen'], value: 'residential' },
          { words: ['heard'], value: 'school' },
        ],
        confidence: 'possible' as const,
      }
      const profile = { ...testProfile, fields: [...testProfile.fields, category] }
      await importLog(vault, [school], { profile })
      const { plan } = await importLog(vault, [{ ...school, remark: 'heard' }], { profile })
      expect(plan.changes).toMatchObject([{ outcome: 'updated', fields: ['categories'] }])
      expect((await schoolIn(vault)).body.categories).toMatchObject([{ categoryId: 'school' }])
    }))

  test('is no change in a field for which the row had no place when it came last', () => {
    const bodies = { here: emptyIncident(), there: { ...emptyIncident(), title: 'New' } }
    const judged = (before: Record<string, string>) =>
      judgeRow({ before, now: { title: 'b' } }, { ...bodies, isAsSaid: () => true })
    expect(judged({})).toEqual({ outcome: 'unchanged' })
    expect(judged({ title: 'a' })).toMatchObject({ outcome: 'updated', take: ['title'] })
  })
})

describe('an incident that stands under the id of a row', () => {
  test('and that no import made is left, and all of the row is told beside it', () =>
    inWorkspace(async (vault) => {
      const { record } = await importLog(vault, [bridge])
      const id = incidentOfKey(school.id ?? '', record.body.sourceId)
      valueOf(await vault.commit({ records: [incidentDraft({ title: 'By hand' }, { id })] }))
      const { plan } = await importLog(vault, [school, bridge])
      expect(plan.conflicts).toMatchObject([{ why: 'changed-here', id }])
      expect(plan.conflicts[0]?.fields.map(({ field }) => field)).toContain('title')
      expect((await incidentTitled(vault, 'By hand')).rev).toBe(1)
    }))

  test('was withdrawn with its import, and is a draft again by hand: it is brought up to date as any other', () =>
    inWorkspace(async (vault) => {
      const { record } = await importLog(vault, [school])
      valueOf(await vault.logs.undo(record.id))
      await edit(vault, await schoolIn(vault), { status: 'draft' })
      const { plan } = await importLog(vault, [{ ...school, dead: '5' }])
      expect(plan.counts).toMatchObject({ created: 0, updated: 1, conflicts: 0 })
      expect((await schoolIn(vault)).body).toMatchObject({ status: 'draft', casualties: [{ min: 5 }] })
    }))
})

describe('after an import was taken back', () => {
  test('what went with it is not gone from the next file, and what was left is', () =>
    inWorkspace(async (vault) => {
      const { record } = await importLog(vault, [school, bridge, mill])
      for (const title of ['Bridge hit', 'Mill hit'])
        await edit(vault, await incidentTitled(vault, title), { assessment: 'Looks right.' })
      expect(valueOf(await vault.logs.undo(record.id)).left).toHaveLength(2)
      const { plan } = await importLog(vault, [mill])
      expect(plan.gone.map(({ title }) => title)).toEqual(['Bridge hit'])
    }))

  test('what the log last said of an incident that was left is still what it said', () =>
    inWorkspace(async (vault) => {
      await importLog(vault, [school])
      const { record } = await importLog(vault, [{ ...school, dead: '4' }])
      await edit(vault, await schoolIn(vault), { assessment: 'Looks right.' })
      expect(valueOf(await vault.logs.undo(record.id)).left).toHaveLength(1)
      expect((await importLog(vault, [{ ...school, dead: '5' }])).plan.counts).toMatchObject({ updated: 1 })
      expect((await allOf(vault, 'incident')).map(({ body }) => body.casualties[0]?.min)).toEqual([5])
    }))
})
