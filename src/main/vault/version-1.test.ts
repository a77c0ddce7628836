import { cp } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { buildDossier } from '#shared/dossier/build.ts'
import { serialiseDossier } from '#shared/dossier/serialise.ts'
import { recordKinds, type RecordKind } from '#shared/domain/record/kinds.ts'
import { statements } from '#shared/domain/statement/catalogue.ts'
import { gatherDossier } from '#main/dossier/gather.ts'
import { openWorkspace } from './open.ts'
import { tellCounts } from './testing/figure.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { passphrase, valueOf } from './testing/workspace.ts'
import type { UnlockedVault } from './unlocked-vault.ts'

/**
 * Written by the first version of Holdfast: the sample, an item of evidence that came twice, a case, an incident of two
 * versions, a draft.
 */
const stored = path.join(import.meta.dirname, 'testing/version-1')

let folder: string
beforeEach(async () => {
  folder = path.join(await tempFolder(), 'workspace')
  await cp(stored, folder, { recursive: true })
})

const opened = async (): Promise<UnlockedVault> => valueOf(await openWorkspace(folder, passphrase))

async function session<T>(work: (vault: UnlockedVault) => Promise<T>): Promise<T> {
  const vault = await opened()
  try {
    return await work(vault)
  } finally {
    await vault.close()
  }
}

async function all<T>(records: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const one of records) list.push(one)
  return list
}

describe('a workspace of version 1', () => {
  test('opens, unharmed and with nothing amiss', () =>
    session(async (vault) => {
      expect(vault.notices).toEqual([])
      expect(vault.head).toEqual({
        size: 13,
        root: 'f239eb86908c3260a58cb0b00c9e895ea704753eebf0b6e6e48e57e39f72ce93',
      })
      expect(vault.analyst).toMatchObject({ name: 'Olena Test', role: 'analyst' })
    }))

  test('gives every record in the format of today, by every way of reading', () =>
    session(async (vault) => {
      const { items } = await vault.read(-1, 100)
      const fed = items.flatMap(({ record }) => record ?? [])
      expect(fed.length).toBeGreaterThan(5)
      for (const { id, kind, body } of fed) {
        expect(recordKinds[kind].body.safeParse(body).error).toBeUndefined()
        for (const { record } of await vault.history(id))
          expect(recordKinds[kind].body.safeParse(record.body).error).toBeUndefined()
      }
      tellCounts('P20', `a workspace of version 1: ${fed.length} records read in the format of today`)
      for (const kind of Object.keys(recordKinds) as RecordKind[])
        for (const { body } of await all(vault.records(kind)))
          expect(recordKinds[kind].body.safeParse(body).error).toBeUndefined()
    }))

  test('tells the custody of its evidence, whose bytes still prove to be what was taken in', () =>
    session(async (vault) => {
      const [item] = await all(vault.records('evidence'))
      const id = item?.id ?? ''
      const events = await vault.custody(id)
      expect(events.map(({ type, outcome, transfer }) => ({ type, outcome, transfer }))).toEqual([
        { type: 'ingestion', outcome: 'success', transfer: null },
        { type: 'message digest calculation', outcome: 'success', transfer: null },
        { type: 'ingestion', outcome: 'duplicate', transfer: null },
      ])
      expect(vault.custodian.standing(id)?.kind).toBe('held')
      expect(valueOf(await vault.evidence.checkFixity([id], { why: 'on demand' })).intact).toEqual([id])
    }))

  test('is worked on: an incident that was accepted without a review is changed, and opens again', async () => {
    const saved = await session(async (vault) => {
      const incidents = await all(vault.records('incident'))
      const old = incidents.find(({ body }) => body.status === 'accepted')
      if (old === undefined) throw new Error('The stored workspace has an accepted incident')
      expect(old.body.claims[0]?.credibilityGrading).toEqual({ gradedBy: null, gradedAt: null, why: '' })
      const body = { ...old.body, status: 'draft' as const, title: 'Changed since' }
      const draft = { kind: 'incident' as const, id: old.id, baseRev: old.rev, body }
      return valueOf(await vault.commit({ records: [draft], reason: 'Looked at again' }))
    })
    expect(saved).toMatchObject({
      kind: 'saved',
      records: [{ rev: 3, schemaVersion: recordKinds.incident.schemaVersion }],
    })
    await session(async (vault) => {
      const titles = (await all(vault.records('incident'))).map(({ body }) => body.title)
      expect(titles).toContain('Changed since')
    })
  })

  test('gives a dossier of its case, twice the same', () =>
    session(async (vault) => {
      const [one] = await all(vault.records('case'))
      const made = async () =>
        serialiseDossier(
          buildDossier(
            valueOf(await gatherDossier(vault, { kind: 'case', caseId: one?.id ?? '' }, statements)),
          ),
        )
      expect(await made()).toEqual(await made())
    }))

  test('offers what was typed and not saved to whoever works in it', () =>
    session(async (vault) => {
      expect(await vault.drafts.list()).toMatchObject([{ draft: { body: { title: 'Typed and not saved' } } }])
    }))
})
