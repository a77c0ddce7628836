import { describe, expect, test } from 'vitest'
import { testProfile, withMade, type LogRow } from '../testing/log-order.ts'
import { allOf, bridge, edit, importLog, incidentTitled, logOrder, mill, school } from '../testing/logs.ts'
import { incidentDraft, personDraft, sourceDraft } from '../testing/records.ts'
import { snapshot } from '../testing/snapshot.ts'
import { codeOf, testWorkspace, valueOf } from '../testing/workspace.ts'
import type { UnlockedVault } from '../unlocked-vault.ts'

const inWorkspace = async (work: (vault: UnlockedVault) => Promise<void>): Promise<void> =>
  (await testWorkspace()).session(work)

describe('a log', () => {
  test('becomes drafts that name it, with its file kept as evidence, in one commit', () =>
    inWorkspace(async (vault) => {
      const { record, plan } = await importLog(vault, [
        school,
        bridge,
        { id: 'A3', day: 'GRAPHIC', what: 'x' },
      ])
      expect(plan.counts).toEqual({
        read: 3,
        created: 2,
        updated: 0,
        unchanged: 0,
        conflicts: 0,
        rejected: 1,
      })
      expect(plan.rejected).toMatchObject([{ row: 4, column: 'day', code: 'date', value: 'GRAPHIC' }])
      expect(record.body).toMatchObject({ counts: plan.counts, rejected: [{ row: 4 }] })
      const [first, second] = await allOf(vault, 'incident')
      expect(first?.body).toMatchObject({
        title: 'School hit',
        status: 'draft',
        dates: [{ edtf: '2022-03-09' }],
        casualties: [{ min: 3, max: 3, sourceIds: [record.body.sourceId] }],
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
      expect((await vault.custody(raw?.id ?? '')).map(({ type }) => type)).toContain('ingestion')
      const { line } = await firstLine(vault, first?.id ?? '')
      expect(line.commit.last).toBe(vault.head.size - 1)
    }))

  test('and all that it cites are of one origin, which is none of the analyst’s', () =>
    inWorkspace(async (vault) => {
      await importLog(vault, [school])
      const sources = await allOf(vault, 'source')
      expect(sources.map(({ body }) => [body.title, body.independenceGroup, body.reliability])).toEqual([
        ['Log of the tests', 'Log of the tests', 'F'],
        ['https://t.me/channel/17', 'Log of the tests', 'F'],
      ])
    }))

  test('shares a source with whoever named the same link before, however it was copied', () =>
    inWorkspace(async (vault) => {
      const byHand = sourceDraft({ url: 'https://telegram.me/s/channel/17' })
      valueOf(await vault.commit({ records: [byHand] }))
      const twice = { ...bridge, link: 'https://t.me/channel/18' }
      await importLog(vault, [school, twice, { ...mill, link: 'https://t.me/s/Channel/18?single' }])
      const claimed = (await allOf(vault, 'incident')).map(({ body }) => body.claims[1]?.sourceId)
      expect(claimed[0]).toBe(byHand.id)
      expect(claimed[1]).toBe(claimed[2])
      expect(await allOf(vault, 'source')).toHaveLength(3)
    }))

  test('keeps the copy in an archive of what another row, or somebody here, names by its own link', () =>
    inWorkspace(async (vault) => {
      const byHand = sourceDraft({ url: 'https://t.me/channel/17' })
      valueOf(await vault.commit({ records: [byHand] }))
      const copy = 'https://web.archive.org/web/20220317101112/https://t.me/channel/17'
      await importLog(vault, [
        school,
        { ...bridge, link: copy },
        { ...mill, link: `https://t.me/channel/17 ${copy}` },
      ])
      const sources = await allOf(vault, 'source')
      expect(sources.map(({ body }) => body.url)).toEqual([byHand.body.url, '', copy])
      const [own, , archived] = sources.map(({ id }) => id)
      const claimed = (await allOf(vault, 'incident')).map(({ body }) =>
        body.claims.slice(1).map(({ sourceId }) => sourceId),
      )
      expect(claimed).toEqual([[own], [archived], [own, archived]])
      expect(sources[2]?.body).toMatchObject({ type: 'social-media', independenceGroup: 'Log of the tests' })
    }))

  test('that comes again changes nothing, however its dates are padded, and stores nothing twice', () =>
    inWorkspace(async (vault) => {
      await importLog(vault, [school, bridge])
      const { size } = vault.head
      const { plan } = await importLog(vault, [school, bridge])
      expect(plan.counts).toMatchObject({ read: 2, unchanged: 2 })
      expect(vault.head.size).toBe(size + 1)
      const padded = await importLog(vault, [{ ...school, day: '03/09/2022', dead: '3.0' }, bridge])
      expect(padded.plan.counts).toMatchObject({ read: 2, unchanged: 2 })
      expect((await allOf(vault, 'incident')).map(({ rev }) => rev)).toEqual([1, 1])
      expect(await allOf(vault, 'evidence')).toHaveLength(2)
      const known = await snapshot(vault.folder)
      expect(Object.keys(known).filter((name) => /^evidence\/..\/./.test(name))).toHaveLength(2)
    }))

  test('without ids is known by what its rows say', () =>
    inWorkspace(async (vault) => {
      const nameless: LogRow[] = [school, bridge].map((row) => ({ ...row, id: '' }))
      const first = await importLog(vault, [...nameless, nameless[0] ?? {}])
      expect(first.plan.counts).toMatchObject({ created: 2, unchanged: 1 })
      const { plan } = await importLog(vault, [nameless[1] ?? {}, { ...nameless[0], dead: '4' }])
      expect(plan.counts).toMatchObject({ created: 1, unchanged: 1 })
      expect(plan.gone).toMatchObject([{ title: 'School hit' }])
    }))

  test('names a row twice: the same says nothing new, something else is a conflict', () =>
    inWorkspace(async (vault) => {
      const { plan } = await importLog(vault, [school, school, { ...school, dead: '30' }])
      expect(plan.counts).toMatchObject({ created: 1, unchanged: 1, conflicts: 1 })
      expect(plan.conflicts).toMatchObject([{ row: 4, withRow: 2, why: 'key-repeated' }])
      const [conflict] = plan.conflicts
      expect(conflict?.fields.map(({ field }) => field)).toEqual(['casualties'])
      expect(conflict?.fields[0]?.here).toContain('3')
      expect(conflict?.fields[0]?.there).toContain('30')
    }))

  test('sets each repeated id beside its first row, however many there are', () =>
    inWorkspace(async (vault) => {
      const first = Array.from({ length: 1_100 }, (_, at) => ({ id: `K${at}`, what: `Row ${at}` }))
      const again = first.map((row) => ({ ...row, dead: '1' }))
      const { counts, conflicts } = valueOf(await vault.logs.plan(await logOrder([...first, ...again])))
      expect(counts).toMatchObject({ created: 1_100, conflicts: 1_100 })
      expect(conflicts.filter(({ fields }) => fields[0]?.field !== 'casualties')).toEqual([])
    }))

  test('shows of each incident the rows that it was made of, conflicts with it and others between', () =>
    inWorkspace(async (vault) => {
      await importLog(vault, [school, bridge])
      await importLog(vault, [{ ...school, dead: '4' }, bridge, { ...school, dead: '5' }])
      const { id } = await incidentTitled(vault, 'School hit')
      const rows = valueOf(await vault.logs.received(id)).map(({ row }) => [row.outcome, row.row, row.rev])
      expect(rows).toEqual([
        ['conflict', 4, null],
        ['updated', 2, 2],
        ['created', 2, 1],
      ])
      expect(valueOf(await vault.logs.received((await incidentTitled(vault, 'Bridge hit')).id))).toHaveLength(
        1,
      )
    }))
})

async function firstLine(vault: UnlockedVault, id: string) {
  const filter = { happenings: null, actor: null, subject: id, since: null, until: null }
  const page = valueOf(await vault.activity.page({ filter, order: 'oldest', from: null, limit: 1 }))
  const [line] = page.lines
  if (line === undefined) throw new Error('Nothing happened to it')
  return { line }
}

describe('what no save would take, an import does not either', () => {
  test('a name in full of somebody who is kept under a code name keeps the row out, and is not repeated', () =>
    inWorkspace(async (vault) => {
      const named = [{ name: 'Olha Petrenko', language: 'uk' }]
      valueOf(await vault.commit({ records: [personDraft({ names: named })] }))
      const { plan, record } = await importLog(vault, [
        { ...school, what: 'OLHA  PETRENKO was hurt' },
        { ...bridge, dead: 'see Olha Petrenko' },
        mill,
      ])
      expect(plan.rejected).toMatchObject([
        { row: 2, code: 'names-person', value: '' },
        { row: 3, column: 'dead', code: 'number', value: '' },
      ])
      expect(JSON.stringify(record)).not.toMatch(/petrenko/i)
      expect(await allOf(vault, 'incident')).toHaveLength(1)
    }))

  test('and so it does each time that the row comes in one file', () =>
    inWorkspace(async (vault) => {
      const named = [{ name: 'Olha Petrenko', language: 'uk' }]
      valueOf(await vault.commit({ records: [personDraft({ names: named })] }))
      const row = { ...school, what: 'Olha Petrenko was hurt' }
      const { plan } = await importLog(vault, [row, row, school, row])
      expect(plan.counts).toMatchObject({ created: 1, unchanged: 0, rejected: 3 })
      expect(plan.rejected.map(({ row: at, code }) => [at, code])).toEqual([
        [2, 'names-person'],
        [3, 'names-person'],
        [5, 'names-person'],
      ])
    }))

  test('a newer wording that names whom the incident links is left', () =>
    inWorkspace(async (vault) => {
      const person = personDraft({ codeName: 'W-3', names: [{ name: 'Marusia', language: 'uk' }] })
      valueOf(await vault.commit({ records: [person] }))
      await importLog(vault, [school])
      const persons = [{ codeName: 'W-3', personId: person.id, role: 'witness' as const, note: '' }]
      await edit(vault, await incidentTitled(vault, 'School hit'), { persons })
      const { plan } = await importLog(vault, [{ ...school, what: 'School hit, says Marusia' }])
      expect(plan.rejected).toMatchObject([{ code: 'names-person' }])
      expect((await incidentTitled(vault, 'School hit')).rev).toBe(2)
    }))

  test('a profile that names words which no statement has is refused', () =>
    inWorkspace(async (vault) => {
      const unknown = {
        to: 'category' as const,
        when: null,
        column: null,
        statementId: 'nobody-said-this',
        catalogueVersion: 1,
        table: [{ words: ['x'], value: 'school' }],
        confidence: 'possible' as const,
      }
      const profile = { ...testProfile, fields: [...testProfile.fields, unknown] }
      expect(codeOf(await vault.logs.plan(await logOrder([school], { profile })))).toBe('invalid')
      expect(codeOf(await vault.logs.run(await logOrder([school], { profile })))).toBe('invalid')
    }))

  test.each([
    ['a title of two lines', { title: 'a\nb' }],
    ['a day that is none', { dates: [{ edtf: '2022-02-31', basis: '', window: null }] }],
    ['a source without a name', { sources: [{ url: '', title: '' }] }],
    ['a link to a file of this machine', { sources: [{ url: 'file:///etc/passwd', title: '' }] }],
  ])('%s, which a child process should never have told, keeps the row out', (_, made) =>
    inWorkspace(async (vault) => {
      const order = withMade(await logOrder([school, bridge]), (row) =>
        row.key === 'A1' && row.made !== null ? { ...row, made: { ...row.made, ...made } } : row,
      )
      const { plan } = valueOf(await vault.logs.run(order))
      expect(plan.rejected).toMatchObject([{ row: 2, code: 'row-shape' }])
      expect(plan.counts.created).toBe(1)
    }),
  )

  test('a row that names records of this workspace as its sources names the log instead', () =>
    inWorkspace(async (vault) => {
      const order = withMade(await logOrder([school]), (row) => ({
        ...row,
        made: row.made && {
          ...row.made,
          casualties: row.made.casualties.map((figure) => ({ ...figure, sourceIds: [vault.workspaceId] })),
        },
      }))
      const { record } = valueOf(await vault.logs.run(order))
      const { body } = await incidentTitled(vault, 'School hit')
      expect(body.casualties[0]?.sourceIds).toEqual([record.body.sourceId])
    }))

  test('rows that JSON cannot hold are refused, and nothing is written', () =>
    inWorkspace(async (vault) => {
      const before = vault.head
      const order = withMade(await logOrder([school]), (row) => ({ ...row, key: '\ud800' }))
      expect(codeOf(await vault.logs.run(order))).toBe('invalid')
      expect(vault.head).toEqual(before)
    }))
})

test('where nothing can be written, nothing is imported', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    valueOf(await vault.commit({ records: [incidentDraft()] }))
    const order = await logOrder([school])
    expect(codeOf(await vault.logs.run({ ...order, file: { ...order.file, sha256: 'a'.repeat(64) } }))).toBe(
      'refused',
    )
    expect(codeOf(await vault.logs.run({ ...order, rows: { ...order.rows, count: 250_001 } }))).toBe(
      'too-large',
    )
    expect(await allOf(vault, 'log-import')).toEqual([])
  })
})
