import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { ActivityFilter, ActivityLine, ActivityPage } from '#shared/ipc/activity.ts'
import { canonicalJson } from '#shared/journal/canonical.ts'
import { readCheckpoint } from '#main/vault/journal/checkpoint.ts'
import { takenIn } from '#main/vault/testing/evidence.ts'
import { leadingPastDamage } from '#main/vault/testing/head-file.ts'
import { incidentDraft, personDraft, sourceDraft } from '#main/vault/testing/records.ts'
import { twoAnalysts } from '#main/vault/testing/second-analyst.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { codeOf, eachTime, testWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import type { UnlockedVault } from '#main/vault/unlocked-vault.ts'
import { saveActivity } from './save-activity.ts'

const all: ActivityFilter = { happenings: null, actor: null, subject: null, since: null, until: null }
type Order = 'newest' | 'oldest'

/** Every line, page after page, as somebody who pages to the end has them. */
async function read(
  vault: UnlockedVault,
  filter: Partial<ActivityFilter> = {},
  order: Order = 'oldest',
  limit = 7,
): Promise<readonly ActivityLine[]> {
  const asked = { filter: { ...all, ...filter }, order, limit }
  const lines: ActivityLine[] = []
  for (let from: number | null = null, more = true; more; more = from !== null) {
    const page: ActivityPage = valueOf(await vault.activity.page({ ...asked, from }))
    expect(page.lines.length).toBeLessThanOrEqual(limit)
    lines.push(...page.lines)
    from = page.next
  }
  return lines
}

const numbers = (lines: readonly ActivityLine[]) => lines.map(({ entry }) => entry.seq)
const happened = (lines: readonly ActivityLine[]) => lines.map(({ happening }) => happening)
const job = { signal: new AbortController().signal, onProgress: () => undefined }

test('every entry is read once in either order, with the commit that it belongs to and its checkpoint', async () => {
  const { olena, borys } = await twoAnalysts()
  const incident = incidentDraft({ title: 'A school' })
  await borys.session(async (vault) =>
    valueOf(await vault.commit({ records: [incident, sourceDraft()], reason: 'as told' })),
  )
  await olena.session(async (vault) => {
    await takenIn(vault, 'note.txt', 'words')
    const lines = await read(vault)
    expect(numbers(lines)).toEqual([...Array(vault.head.size).keys()])
    expect(numbers(await read(vault, {}, 'newest'))).toEqual(numbers(lines).toReversed())
    for (const [index, { entry }] of lines.entries())
      expect(entry.prev).toBe(lines[index - 1]?.hash ?? '0'.repeat(64))

    const school = lines.find(({ about }) => about?.name === 'A school')
    expect(school).toMatchObject({
      happening: 'record.incident.created',
      actorName: 'Borys',
      about: { kind: 'incident', id: incident.id },
      facts: [
        { name: 'rev', value: 1 },
        { name: 'status', value: 'draft' },
      ],
      entry: { reason: 'as told' },
    })
    const commits = new Map(lines.map(({ commit }) => [commit.first, commit.last]))
    let due = 0
    for (const [first, last] of commits) {
      expect(first).toBe(due)
      const closed = valueOf(await vault.activity.checkpoint(first))
      expect(closed).toMatchObject({ first, last })
      expect(readCheckpoint(closed.note)?.size).toBe(last + 1)
      due = last + 1
    }
    expect(due).toBe(vault.head.size)
    expect(school?.commit.last).toBe((school?.commit.first ?? 0) + 1)
    expect(codeOf(await vault.activity.checkpoint(vault.head.size))).toBe('not-found')
  })
})

test('a filter lets through what it names, however far apart it lies', async () => {
  const { olena, borys } = await twoAnalysts()
  const first = sourceDraft({ title: 'The first' })
  await borys.session(async (vault) => valueOf(await vault.commit({ records: [first] })))
  await olena.session(async (vault) => {
    const many = Array.from({ length: 900 }, () => incidentDraft())
    valueOf(await vault.commit({ records: many }))
    const [one] = many
    valueOf(
      await vault.commit({
        records: [{ ...incidentDraft({ title: 'Again' }), id: one?.id ?? '', baseRev: 1 }],
      }),
    )
    for (const order of ['newest', 'oldest'] as const) {
      const lines = await read(vault, { happenings: ['record.source.created'] }, order)
      expect(lines.map(({ about }) => about?.name)).toEqual(['The first'])
    }
    const ofOne = await read(vault, { subject: one?.id ?? '' })
    expect(happened(ofOne)).toEqual(['record.incident.created', 'record.incident.changed'])
    const byBorys = await read(vault, { actor: borys.analystId })
    expect(byBorys.map(({ about }) => about?.name)).toEqual(['The first'])
    const since = byBorys[0]?.entry.at ?? ''
    expect((await read(vault, { until: since })).length).toBeLessThan(10)
    expect(numbers(await read(vault, { since }, 'oldest', 200))[0]).toBe(byBorys[0]?.entry.seq)
  })
})

test('a person is told by code name alone, and not even that to whom they are hidden', async () => {
  const { olena, borys } = await twoAnalysts()
  const names = [{ name: 'Iryna Nameless', language: 'en' }]
  const open = personDraft({ codeName: 'W-1', names })
  const hidden = await olena.session(async (vault) => {
    const draft = personDraft({ codeName: 'W-2', names, visibleTo: [vault.analyst.id] })
    valueOf(await vault.commit({ records: [open, draft], reason: 'Iryna Nameless rang' }))
    valueOf(await vault.persons.read(open.id))
    return draft
  })
  await borys.session(async (vault) => {
    const lines = await read(vault)
    expect(JSON.stringify(lines)).not.toContain('Nameless')
    const calls = (id: string) =>
      lines.filter(({ about }) => about?.id === id).map(({ about }) => about?.name)
    expect(calls(open.id)).toEqual(['W-1', 'W-1'])
    expect(calls(hidden.id)).toEqual([''])
    expect(happened(lines)).toContain('log.person-read')
  })
})

test('what the filter shows leaves as a table or as canonical JSON, and the journal says which bytes', async () => {
  const workspace = await testWorkspace()
  const folder = await tempFolder()
  const target = (format: string) => path.join(folder, `activity.${format}`)
  await workspace.session(async (vault) => {
    valueOf(await vault.commit({ records: [incidentDraft({ title: '=1+1' })], reason: '@SUM(A1), "quoted"' }))
    const asked = { filter: all, order: 'newest' as const }
    const { size } = vault.head
    for (const format of ['csv', 'json'] as const)
      expect(valueOf(await saveActivity(vault, asked, { format, target: target(format) }, job)).entries).toBe(
        vault.head.size - 1,
      )
    const table = await readFile(target('csv'), 'utf8')
    expect(table.split('\r\n')).toHaveLength(size + 2)
    expect(table).toContain(`Incident logged,record.incident.created,Olena Test,`)
    expect(table).toContain(`'=1+1`)
    expect(table).toContain(`"'@SUM(A1), ""quoted"""`)

    const json = await readFile(target('json'), 'utf8')
    const told = JSON.parse(json) as { entries: (ActivityLine & { checkpoint: string })[] }
    expect(canonicalJson(told)).toBe(json)
    expect(told.entries.map(({ entry }) => entry.seq)).toEqual([...Array(size + 1).keys()].toReversed())
    for (const { checkpoint, commit } of told.entries)
      expect(readCheckpoint(checkpoint)?.size).toBe(commit.last + 1)

    const logged = await read(vault, { happenings: ['log.activity-exported'] })
    expect(logged.map(({ facts }) => facts.find(({ name }) => name === 'sha256')?.value)).toEqual(
      [table, json].map((text) => createHash('sha256').update(text).digest('hex')),
    )
    const nothing = { filter: { ...all, happenings: ['log.restored' as const] }, order: 'oldest' as const }
    expect(
      valueOf(await saveActivity(vault, nothing, { format: 'json', target: target('json') }, job)).entries,
    ).toBe(0)
    expect(JSON.parse(await readFile(target('json'), 'utf8'))).toMatchObject({ entries: [] })
  })
})

test('an export that is stopped or has no place to go leaves neither a file nor an entry', async () => {
  const workspace = await testWorkspace()
  const folder = await tempFolder()
  await workspace.session(async (vault) => {
    const before = vault.head.size
    const asked = { filter: all, order: 'oldest' as const }
    const out = { format: 'csv' as const, target: path.join(folder, 'activity.csv') }
    const stopped = { ...job, signal: AbortSignal.abort() }
    expect(codeOf(await saveActivity(vault, asked, out, stopped))).toBe('cancelled')
    const nowhere = { ...out, target: path.join(folder, 'gone', 'activity.csv') }
    expect(codeOf(await saveActivity(vault, asked, nowhere, job))).toBe('not-found')
    expect(vault.head.size).toBe(before)
    expect(await readdir(folder)).toEqual([])
  })
})

test('a damaged journal is read up to the damage, and what is read can leave', async () => {
  const workspace = await testWorkspace()
  const incident = incidentDraft({ title: 'Before' })
  await workspace.session(async (vault) => valueOf(await vault.commit({ records: [incident] })))
  await workspace.session(async (vault) =>
    valueOf(
      await vault.commit({
        records: [{ ...incident, baseRev: 1, body: { ...incident.body, title: 'After' } }],
      }),
    ),
  )
  const journal = path.join(workspace.folder, 'journal')
  const last = path.join(journal, (await readdir(journal)).toSorted().at(-1) ?? '')
  const bytes = await readFile(last)
  const flip = async () => {
    bytes.writeUInt8(bytes.readUInt8(100) ^ 1, 100)
    await writeFile(last, bytes)
  }
  // Damaged while it is open: what is behind the damage is not shown any more, and what it says of names is not known.
  await workspace.session(async (vault) => {
    await flip()
    await vault.verify()
    const lines = await read(vault)
    expect(lines.map(({ about }) => about?.name)).toEqual(['Olena Test', ''])
  })
  await workspace.session(async (vault) => {
    expect(vault.mode).toMatchObject({ kind: 'read-only', reason: { kind: 'damaged' } })
    expect((await read(vault)).map(({ about }) => about?.name)).toEqual(['Olena Test', 'Before'])
    const target = path.join(await tempFolder(), 'activity.csv')
    const asked = { filter: all, order: 'oldest' as const }
    expect(valueOf(await saveActivity(vault, asked, { format: 'csv', target }, job)).entries).toBe(2)
    expect(await readFile(target, 'utf8')).toContain('Before')
  })
})

test('of a journal that proves to be damaged before it leaves, nothing does', async () => {
  const workspace = await leadingPastDamage()
  const folder = await tempFolder()
  const out = { format: 'csv' as const, target: path.join(folder, 'out.csv') }
  await workspace.session(
    async (vault) => {
      const latest = { filter: { ...all, happenings: [] }, order: 'newest' as const }
      expect(codeOf(await saveActivity(vault, latest, out, job))).toBe('damaged')
      expect(await readdir(folder)).toEqual([])
    },
    { head: eachTime },
  )
})
