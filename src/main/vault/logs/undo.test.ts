import { describe, expect, test } from 'vitest'
import { testProfile } from '../testing/log-order.ts'
import { allOf, bridge, edit, importLog, incidentTitled, mill, school } from '../testing/logs.ts'
import { caseDraft, personDraft } from '../testing/records.ts'
import { codeOf, testWorkspace, valueOf } from '../testing/workspace.ts'
import type { UnlockedVault } from '../unlocked-vault.ts'

const inWorkspace = async (work: (vault: UnlockedVault) => Promise<void>): Promise<void> =>
  (await testWorkspace()).session(work)

const statuses = async (vault: UnlockedVault) =>
  (await allOf(vault, 'incident')).map(({ body }) => [body.title, body.status])
const withdrawnSources = async (vault: UnlockedVault) =>
  (await allOf(vault, 'source')).filter(({ body }) => body.withdrawn).map(({ body }) => body.title)

describe('an import that is taken back', () => {
  test('leaves nothing in use that it made, in one commit, and tells why', () =>
    inWorkspace(async (vault) => {
      const { record } = await importLog(vault, [school, bridge])
      const planned = valueOf(await vault.logs.planUndo(record.id))
      const undone = valueOf(await vault.logs.undo(record.id))
      expect(undone).toEqual(planned)
      expect(undone).toEqual({ withdrawn: 2, restored: 0, sources: 2, left: [] })
      expect(await statuses(vault)).toEqual([
        ['School hit', 'withdrawn'],
        ['Bridge hit', 'withdrawn'],
      ])
      expect(await withdrawnSources(vault)).toEqual(['Log of the tests', 'https://t.me/channel/17'])
      const { id } = await incidentTitled(vault, 'School hit')
      expect((await vault.history(id)).at(-1)?.entry.reason).toBe(
        `The import ${record.reference} was undone.`,
      )
      const [told] = await allOf(vault, 'log-import')
      expect(told).toMatchObject({ rev: 2, body: { undone: { by: vault.analyst.id, left: [] } } })
      expect(codeOf(await vault.logs.undo(record.id))).toBe('refused')
      expect(codeOf(await vault.logs.planUndo(id))).toBe('not-found')
    }))

  test('leaves what was worked on, what a case holds and what others are related to', () =>
    inWorkspace(async (vault) => {
      const { record } = await importLog(vault, [
        school,
        bridge,
        mill,
        { ...mill, id: 'A4', what: 'Road hit' },
      ])
      await edit(vault, await incidentTitled(vault, 'School hit'), { assessment: 'Looks right.' })
      const held = await incidentTitled(vault, 'Bridge hit')
      valueOf(await vault.commit({ records: [caseDraft([held.id])] }))
      const related = await incidentTitled(vault, 'Mill hit')
      const relation = { id: held.id, type: 'same-campaign' as const, incidentId: related.id, note: '' }
      await edit(vault, await incidentTitled(vault, 'School hit'), { relations: [relation] })
      const undone = valueOf(await vault.logs.undo(record.id))
      expect(undone.left.map(({ title }) => title)).toEqual(['School hit', 'Bridge hit', 'Mill hit'])
      expect(undone).toMatchObject({ withdrawn: 1, sources: 0 })
    }))

  test('gives updated drafts their earlier words, and withdraws the sources that it added', () =>
    inWorkspace(async (vault) => {
      await importLog(vault, [school, bridge])
      const newer = await importLog(vault, [
        { ...school, what: 'Two schools hit' },
        { ...bridge, dead: '2', link: 'https://example.org/bridge' },
      ])
      await edit(vault, await incidentTitled(vault, 'Two schools hit'), { assessment: 'Looks right.' })
      const undone = valueOf(await vault.logs.undo(newer.record.id))
      expect(undone).toMatchObject({
        withdrawn: 0,
        restored: 1,
        sources: 1,
        left: [{ title: 'Two schools hit' }],
      })
      expect((await incidentTitled(vault, 'Bridge hit')).body).toMatchObject({ casualties: [], claims: [{}] })
      expect(await withdrawnSources(vault)).toEqual(['https://example.org/bridge'])
    }))

  test('one after the other leads back to where it began', () =>
    inWorkspace(async (vault) => {
      const first = await importLog(vault, [school, bridge])
      const second = await importLog(vault, [{ ...school, dead: '4' }, bridge])
      valueOf(await vault.logs.undo(second.record.id))
      expect(valueOf(await vault.logs.undo(first.record.id))).toMatchObject({ withdrawn: 2, left: [] })
      expect((await statuses(vault)).every(([, status]) => status === 'withdrawn')).toBe(true)
    }))

  test('comes again as a change, where it had changed something', () =>
    inWorkspace(async (vault) => {
      await importLog(vault, [school])
      const newer = [{ ...school, dead: '4' }]
      const second = await importLog(vault, newer)
      valueOf(await vault.logs.undo(second.record.id))
      expect((await importLog(vault, newer)).plan.counts).toMatchObject({ updated: 1 })
      expect((await incidentTitled(vault, 'School hit')).body.casualties).toMatchObject([{ min: 4 }])
    }))

  test('is refused while a later one of the same log stands, and that is named', () =>
    inWorkspace(async (vault) => {
      const first = await importLog(vault, [school, bridge])
      const second = await importLog(vault, [{ ...school, dead: '4' }, bridge])
      const third = await importLog(vault, [school, bridge])
      const other = { ...testProfile, log: { ...testProfile.log, name: 'Another log' } }
      await importLog(vault, [mill], { profile: other })
      const { head } = vault
      for (const refused of [
        await vault.logs.planUndo(first.record.id),
        await vault.logs.undo(first.record.id),
      ])
        expect(refused).toMatchObject({
          ok: false,
          failure: { code: 'refused', next: `Undo ${third.record.reference} first.` },
        })
      expect(vault.head).toEqual(head)
      valueOf(await vault.logs.undo(third.record.id))
      expect(await vault.logs.undo(first.record.id)).toMatchObject({
        failure: { message: expect.stringContaining(second.record.reference) },
      })
      valueOf(await vault.logs.undo(second.record.id))
      expect(valueOf(await vault.logs.undo(first.record.id))).toMatchObject({ withdrawn: 2, left: [] })
    }))

  test('leaves the log in use while an earlier import of it stands', () =>
    inWorkspace(async (vault) => {
      await importLog(vault, [school])
      const [log] = await allOf(vault, 'source')
      if (log === undefined) throw new Error('It was made')
      const body = { ...log.body, withdrawn: true }
      valueOf(await vault.commit({ records: [{ kind: 'source', id: log.id, baseRev: 1, body }] }))
      const { record } = await importLog(vault, [school, bridge])
      expect(valueOf(await vault.logs.undo(record.id))).toMatchObject({ withdrawn: 1, sources: 0 })
      expect(await withdrawnSources(vault)).toEqual([])
    }))

  test('comes back when the rows come again, apart from what somebody withdrew by hand', () =>
    inWorkspace(async (vault) => {
      const { record } = await importLog(vault, [school, bridge])
      valueOf(await vault.logs.undo(record.id))
      await edit(vault, await incidentTitled(vault, 'Bridge hit'), {
        status: 'draft',
        assessment: 'Is real.',
      })
      await edit(vault, await incidentTitled(vault, 'Bridge hit'), { status: 'withdrawn' }, 'Was not')
      const again = await importLog(vault, [{ ...school, dead: '5' }, bridge])
      expect(again.plan.counts).toMatchObject({ created: 1, conflicts: 1 })
      expect(again.plan.conflicts).toMatchObject([{ why: 'not-a-draft', row: 3 }])
      expect(await incidentTitled(vault, 'School hit')).toMatchObject({
        rev: 3,
        body: { status: 'draft', casualties: [{ min: 5 }] },
      })
      expect((await incidentTitled(vault, 'Bridge hit')).body.assessment).toBe('Is real.')
      expect(await withdrawnSources(vault)).toEqual([])
      expect(valueOf(await vault.logs.undo(again.record.id))).toMatchObject({ withdrawn: 1, left: [] })
    }))

  test('brings no name back that was given to somebody since', () =>
    inWorkspace(async (vault) => {
      await importLog(vault, [{ ...school, what: 'Olha Petrenko was hurt' }])
      const newer = await importLog(vault, [school])
      const names = [{ name: 'Olha Petrenko', language: 'uk' }]
      valueOf(await vault.commit({ records: [personDraft({ names })] }))
      const undone = valueOf(await vault.logs.undo(newer.record.id))
      expect(undone).toMatchObject({ restored: 0, left: [{ title: 'School hit' }] })
    }))

  test('leaves a source that somebody graded', () =>
    inWorkspace(async (vault) => {
      const { record } = await importLog(vault, [school])
      const [, link] = await allOf(vault, 'source')
      if (link === undefined) throw new Error('It was named')
      const body = { ...link.body, note: 'A channel of the region' }
      valueOf(await vault.commit({ records: [{ kind: 'source', id: link.id, baseRev: 1, body }] }))
      valueOf(await vault.logs.undo(record.id))
      expect(await withdrawnSources(vault)).toEqual(['Log of the tests'])
    }))

  test('keeps its files, and tells of them what happened', () =>
    inWorkspace(async (vault) => {
      const row = { ...school, files: 'yard.jpg' }
      const { record } = await importLog(vault, [row], { media: { 'yard.jpg': 'a picture' } })
      valueOf(await vault.logs.undo(record.id))
      const [, picture] = await allOf(vault, 'evidence')
      const custody = await vault.custody(picture?.id ?? '')
      expect(custody.at(-1)).toMatchObject({
        type: 'metadata modification',
        detail: expect.stringContaining('undone'),
      })
      for await (const piece of vault.evidence.read(picture?.id ?? ''))
        expect(Buffer.from(piece).toString()).toBe('a picture')
    }))
})
