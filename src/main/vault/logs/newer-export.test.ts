import { describe, expect, test } from 'vitest'
import { testProfile } from '../testing/log-order.ts'
import { allOf, bridge, edit, importLog, incidentTitled, logOrder, mill, school } from '../testing/logs.ts'
import { testWorkspace, valueOf } from '../testing/workspace.ts'
import type { UnlockedVault } from '../unlocked-vault.ts'

const inWorkspace = async (work: (vault: UnlockedVault) => Promise<void>): Promise<void> =>
  (await testWorkspace()).session(work)

describe('a newer export of a log', () => {
  test('adds and changes, tells what is gone, and keeps the earlier words in the history', () =>
    inWorkspace(async (vault) => {
      await importLog(vault, [school, bridge, mill])
      const changed = { ...bridge, dead: '1', link: 'https://example.org/bridge' }
      const { plan, record } = await importLog(vault, [
        school,
        changed,
        { ...mill, id: 'A5', what: 'Road hit' },
      ])
      expect(plan.counts).toEqual({
        read: 3,
        created: 1,
        updated: 1,
        unchanged: 1,
        conflicts: 0,
        rejected: 0,
      })
      expect(plan.changes).toMatchObject([
        { row: 3, outcome: 'updated', fields: ['casualties', 'sources'] },
        { row: 4, outcome: 'created', fields: [] },
      ])
      expect(plan.gone).toMatchObject([{ title: 'Mill hit' }])
      expect(record.body.gone).toEqual(plan.gone.map(({ id }) => id))
      const { id, body } = await incidentTitled(vault, 'Bridge hit')
      expect(body.casualties).toMatchObject([{ min: 1 }])
      expect(body.claims).toHaveLength(2)
      const versions = await vault.history(id)
      expect(
        versions.map(
          (version) => version.record.kind === 'incident' && version.record.body.casualties.length,
        ),
      ).toEqual([0, 1])
      expect((await incidentTitled(vault, 'Mill hit')).body.status).toBe('draft')
    }))

  test('leaves a row whole that was changed there and here, and takes over what was changed only there', () =>
    inWorkspace(async (vault) => {
      await importLog(vault, [school, bridge])
      await edit(vault, await incidentTitled(vault, 'School hit'), { title: 'A school was hit' })
      await edit(vault, await incidentTitled(vault, 'Bridge hit'), { assessment: 'Looks right.' })
      const before = await incidentTitled(vault, 'A school was hit')
      const { plan } = await importLog(vault, [
        { ...school, what: 'Two schools hit', dead: '4' },
        { ...bridge, what: 'Bridge destroyed' },
      ])
      expect(plan.counts).toMatchObject({ updated: 1, conflicts: 1 })
      expect(plan.conflicts).toMatchObject([
        {
          why: 'changed-here',
          withRow: null,
          fields: [
            { field: 'title', here: 'A school was hit', there: 'Two schools hit', onlyThere: false },
            { field: 'summary', onlyThere: true },
            { field: 'casualties', onlyThere: true },
          ],
        },
      ])
      expect(await incidentTitled(vault, 'A school was hit')).toEqual(before)
      const taken = await incidentTitled(vault, 'Bridge destroyed')
      expect(taken.body.assessment).toBe('Looks right.')
    }))

  test('shows of a row that is left also what changed there alone', () =>
    inWorkspace(async (vault) => {
      await importLog(vault, [school])
      await edit(vault, await incidentTitled(vault, 'School hit'), { title: 'A school was hit' })
      const link = 'https://t.me/channel/17 https://example.org/school'
      const { plan } = await importLog(vault, [{ ...school, what: 'Two schools hit', dead: '4', link }])
      const fields = plan.conflicts[0]?.fields ?? []
      expect(fields.map(({ field, onlyThere }) => [field, onlyThere])).toEqual([
        ['title', false],
        ['summary', true],
        ['casualties', true],
        ['sources', true],
      ])
      expect(fields.at(-1)).toMatchObject({ here: '', there: 'https://example.org/school' })
      const again = await importLog(vault, [{ ...school, what: 'Two schools hit' }])
      expect(again.plan.conflicts[0]?.fields.map(({ field }) => field)).toEqual(['title', 'summary'])
    }))

  test('says nothing new where somebody typed in the same meanwhile', () =>
    inWorkspace(async (vault) => {
      await importLog(vault, [school])
      await edit(vault, await incidentTitled(vault, 'School hit'), {
        title: 'Two schools hit',
        summary: 'Two schools hit in Town',
      })
      const { plan } = await importLog(vault, [{ ...school, what: 'Two schools hit' }])
      expect(plan.counts).toMatchObject({ unchanged: 1 })
      expect((await incidentTitled(vault, 'Two schools hit')).rev).toBe(2)
    }))

  test('does not take over a figure of which somebody changed a part that the log does not know', () =>
    inWorkspace(async (vault) => {
      await importLog(vault, [school])
      const { body } = await incidentTitled(vault, 'School hit')
      const casualties = body.casualties.map((figure) => ({ ...figure, exclusions: 'Without the cellar' }))
      await edit(vault, await incidentTitled(vault, 'School hit'), { casualties })
      const { plan } = await importLog(vault, [{ ...school, dead: '4' }])
      expect(plan.conflicts).toMatchObject([{ why: 'changed-here', fields: [{ field: 'casualties' }] }])
    }))

  test('does not take over a figure that somebody gave another source besides', () =>
    inWorkspace(async (vault) => {
      await importLog(vault, [school])
      const incident = await incidentTitled(vault, 'School hit')
      const [, link] = incident.body.claims
      const casualties = incident.body.casualties.map((figure) => ({
        ...figure,
        sourceIds: [...figure.sourceIds, link?.sourceId ?? ''],
      }))
      await edit(vault, incident, { casualties })
      const { plan } = await importLog(vault, [{ ...school, dead: '4' }])
      expect(plan.conflicts).toMatchObject([{ why: 'changed-here' }])
    }))

  test('changes nothing that is no draft any more, and says so', () =>
    inWorkspace(async (vault) => {
      await importLog(vault, [school, bridge])
      await edit(vault, await incidentTitled(vault, 'School hit'), { status: 'submitted' })
      await edit(vault, await incidentTitled(vault, 'Bridge hit'), { status: 'withdrawn' })
      const { plan } = await importLog(vault, [
        { ...school, dead: '4' },
        { ...bridge, link: 'https://example.org/bridge' },
      ])
      expect(plan.conflicts.map(({ why, row }) => [why, row])).toEqual([
        ['not-a-draft', 2],
        ['not-a-draft', 3],
      ])
      expect((await allOf(vault, 'incident')).map(({ rev }) => rev)).toEqual([2, 2])
    }))

  test('keeps a row anew of which only columns changed that nothing is made of', () =>
    inWorkspace(async (vault) => {
      await importLog(vault, [school])
      const { plan } = await importLog(vault, [{ ...school, remark: 'seen twice' }])
      expect(plan.changes).toMatchObject([{ outcome: 'updated', fields: ['cells'] }])
      const { id, rev } = await incidentTitled(vault, 'School hit')
      expect(rev).toBe(1)
      const rows = valueOf(await vault.logs.received(id))
      expect(rows.map(({ row }) => new Map(row.cells).get('remark'))).toEqual(['seen twice', 'seen'])
      expect((await importLog(vault, [{ ...school, remark: ' seen twice' }])).plan.counts.unchanged).toBe(1)
    }))

  test('is the same where coordinates are written with other digits, which stand where they are written', () =>
    inWorkspace(async (vault) => {
      const place = {
        to: 'place' as const,
        name: '{where}',
        position: { in: 'one' as const, column: 'remark', order: 'latitude-first' as const },
        uncertainty: null,
        adminCode: null,
        publicationPrecision: 'exact' as const,
        ifUnreadable: 'unknown' as const,
      }
      const given = { profile: { ...testProfile, fields: [...testProfile.fields, place] } }
      await importLog(vault, [{ ...school, remark: '50.450, 31.530' }], given)
      const same = await importLog(vault, [{ ...school, remark: '50.45, 31.53' }], given)
      expect(same.plan.counts.unchanged).toBe(1)
      expect((await incidentTitled(vault, 'School hit')).body.places[0]?.verbatim).toBe('50.450, 31.530')
      const moved = await importLog(vault, [{ ...school, remark: '50.45, 31.54' }], given)
      expect(moved.plan.changes).toMatchObject([{ outcome: 'updated', fields: ['places'] }])
      const unread = await importLog(vault, [{ ...school, remark: 'near the mill' }], given)
      expect(unread.plan.changes).toMatchObject([{ outcome: 'updated', fields: ['places'] }])
    }))

  test('read by another profile is held against what that would have made of the columns', () =>
    inWorkspace(async (vault) => {
      await importLog(vault, [school, bridge])
      const fields = testProfile.fields.filter(({ to }) => to !== 'media')
      const check = {
        to: 'check' as const,
        column: 'remark',
        as: 'number' as const,
        ifUnreadable: 'unknown' as const,
      }
      const profile = { ...testProfile, fields: [...fields, check] }
      const { plan } = await importLog(vault, [school, bridge], { profile })
      expect(plan.counts).toMatchObject({ unchanged: 2, updated: 0 })
    }))

  test('read by other rules is told as that, where its cells say what they said', () =>
    inWorkspace(async (vault) => {
      await importLog(vault, [school, bridge, mill])
      await edit(vault, await incidentTitled(vault, 'Mill hit'), { title: 'A mill was hit' })
      const fields = testProfile.fields.map((rule) =>
        rule.to === 'title' ? { ...rule, template: '{what}, {where}' } : rule,
      )
      const profile = { ...testProfile, title: 'Another name', fields }
      const rows = [school, { ...bridge, what: 'Bridge destroyed' }, mill, { id: 'A9', what: 'Road hit' }]
      const { plan, record } = await importLog(vault, rows, { profile })
      expect(plan).toMatchObject({
        counts: { read: 4, created: 1, updated: 2, conflicts: 1 },
        otherRules: true,
        reread: 2,
        changes: [
          { row: 2, reread: true },
          { row: 3, reread: false },
          { row: 5, reread: false },
        ],
        conflicts: [{ row: 4, reread: true }],
      })
      expect(record.body).toMatchObject({ otherRules: true, reread: 2 })
      const same = await importLog(vault, rows, { profile: { ...profile, title: 'Renamed', note: 'x' } })
      expect(same.plan).toMatchObject({ otherRules: false, reread: 1, counts: { unchanged: 3 } })
    }))

  test('read by other rules is no other log, whatever comes of its titles and dates', () =>
    inWorkspace(async (vault) => {
      await importLog(vault, [school, bridge])
      const fields = testProfile.fields.map((rule) =>
        rule.to === 'title'
          ? { ...rule, template: '{what}, {where}' }
          : rule.to === 'date'
            ? { ...rule, patterns: ['d/M/yyyy'] }
            : rule,
      )
      const { plan } = await importLog(vault, [school, bridge], { profile: { ...testProfile, fields } })
      expect(plan).toMatchObject({ counts: { updated: 2 }, unlike: null, reread: 2 })
    }))

  test('that is told to be planned writes nothing, and says what a run then does', () =>
    inWorkspace(async (vault) => {
      await importLog(vault, [school, bridge, mill])
      await edit(vault, await incidentTitled(vault, 'School hit'), { title: 'A school was hit' })
      const newer = [
        { ...school, what: 'Two schools hit' },
        { ...bridge, dead: '2' },
        { id: 'A9', what: 'Road hit' },
      ]
      const before = vault.head
      const planned = valueOf(await vault.logs.plan(await logOrder(newer)))
      expect(vault.head).toEqual(before)
      expect((await importLog(vault, newer)).plan).toEqual(planned)
    }))
})
