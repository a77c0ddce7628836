import { expect, test } from 'vitest'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { allOf, bridge, edit, importLog, incidentTitled, school } from '../testing/logs.ts'
import { claimOf, incidentDraft, personDraft } from '../testing/records.ts'
import { testWorkspace, valueOf } from '../testing/workspace.ts'
import type { UnlockedVault } from '../unlocked-vault.ts'

const inWorkspace = async (work: (vault: UnlockedVault) => Promise<void>): Promise<void> =>
  (await testWorkspace()).session(work)

const schoolIn = (vault: UnlockedVault) => incidentTitled(vault, 'School hit')

/** The source that the row of the school links. */
async function linked(vault: UnlockedVault): Promise<StoredRecord<'source'>> {
  const found = (await allOf(vault, 'source')).find(({ body }) => body.url === school.link)
  if (found === undefined) throw new Error('It was named')
  return found
}

async function withdrawLinked(vault: UnlockedVault): Promise<void> {
  const { id, rev, body } = await linked(vault)
  const draft = { kind: 'source' as const, id, baseRev: rev, body: { ...body, withdrawn: true } }
  valueOf(await vault.commit({ records: [draft] }))
}

test('a draft gets the words that it had just before, and what was left is told in the record', () =>
  inWorkspace(async (vault) => {
    for (const dead of ['3', '4']) await importLog(vault, [{ ...school, dead }, bridge])
    const { record } = await importLog(vault, [
      { ...school, dead: '5' },
      { ...bridge, dead: '1' },
    ])
    const { id } = await incidentTitled(vault, 'Bridge hit')
    await edit(vault, await incidentTitled(vault, 'Bridge hit'), { assessment: 'Looks right.' })
    valueOf(await vault.logs.undo(record.id))
    expect((await schoolIn(vault)).body.casualties).toMatchObject([{ min: 4 }])
    expect((await vault.record('log-import', record.id))?.body.undone?.left).toEqual([id])
  }))

test('words come back with the claims that they had, and with new ones', () =>
  inWorkspace(async (vault) => {
    const { record } = await importLog(vault, [school])
    const { claims } = (await schoolIn(vault)).body
    valueOf(await vault.logs.undo(record.id))
    await importLog(vault, [{ ...school, link: 'https://t.me/channel/18' }])
    const again = (await schoolIn(vault)).body.claims
    expect(again.slice(0, 2)).toEqual(claims)
    expect(again).toHaveLength(3)
  }))

test('no word comes back that is by now the name of somebody whom the incident links', () =>
  inWorkspace(async (vault) => {
    const person = personDraft({ codeName: 'W-3', names: [] })
    valueOf(await vault.commit({ records: [person] }))
    await importLog(vault, [{ ...school, what: 'School hit, says Marusia' }])
    const persons = [{ codeName: 'W-3', personId: person.id, role: 'witness' as const, note: '' }]
    await edit(vault, await incidentTitled(vault, 'School hit, says Marusia'), { persons })
    const { record } = await importLog(vault, [school])
    const body = { ...person.body, names: [{ name: 'Marusia', language: 'uk' }] }
    valueOf(await vault.commit({ records: [{ ...person, baseRev: 1, body }] }))
    expect(valueOf(await vault.logs.undo(record.id))).toMatchObject({ restored: 0, left: [{}] })
  }))

test('a source that an import took into use again stays so, where the earlier words claim by it', () =>
  inWorkspace(async (vault) => {
    await importLog(vault, [school])
    await withdrawLinked(vault)
    const { record } = await importLog(vault, [{ ...school, dead: '4' }])
    expect((await linked(vault)).body.withdrawn).toBe(false)
    expect(valueOf(await vault.logs.undo(record.id))).toMatchObject({ restored: 1, sources: 0 })
    expect((await linked(vault)).body.withdrawn).toBe(false)
  }))

test('a source that somebody took out of use is not taken out once more', () =>
  inWorkspace(async (vault) => {
    const { record } = await importLog(vault, [school])
    await withdrawLinked(vault)
    valueOf(await vault.logs.undo(record.id))
    expect((await linked(vault)).rev).toBe(2)
  }))

test('a source goes by which only an incident claims that was given up', () =>
  inWorkspace(async (vault) => {
    const { record } = await importLog(vault, [school])
    const claims = [claimOf((await linked(vault)).id)]
    valueOf(await vault.commit({ records: [incidentDraft({ title: 'By hand', claims })] }))
    await edit(vault, await incidentTitled(vault, 'By hand'), { status: 'withdrawn' })
    valueOf(await vault.logs.undo(record.id))
    expect((await linked(vault)).body.withdrawn).toBe(true)
  }))
