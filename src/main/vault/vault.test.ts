import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createHash } from 'node:crypto'
import { canonicalJson } from '#shared/journal/canonical.ts'
import type { Clock } from '#shared/lib/clock.ts'
import { uuidV7 } from './storage/uuid-v7.ts'
import { caseDraft, claimOf, incidentDraft, sourceDraft } from './testing/records.ts'
import { codeOf, testWorkspace, valueOf } from './testing/workspace.ts'
import { filesBelow } from './testing/snapshot.ts'
import { readFile } from 'node:fs/promises'

const issuesIn = (answer: { ok: boolean; failure?: { issues?: unknown } }) => answer.failure?.issues

describe('commit', () => {
  test('saves new records with what the vault adds, and the feed gives them in order', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const source = sourceDraft()
      const incident = incidentDraft({
        claims: [claimOf(source.id)],
        dates: [{ edtf: '2022-03-16~', basis: '', window: null }],
      })
      const answer = valueOf(await vault.commit({ records: [incident, source], reason: 'first' }))
      if (answer.kind !== 'saved') throw new Error('not saved')
      expect(answer.records).toMatchObject([
        {
          id: incident.id,
          kind: 'incident',
          rev: 1,
          reference: 'INC-2022-0001',
          createdBy: vault.analyst.id,
          body: incident.body,
        },
        { id: source.id, kind: 'source', rev: 1, reference: expect.stringMatching(/^SRC-\d{4}-0001$/) },
      ])
      const page = await vault.read(-1, 10)
      expect(page.items.map(({ seq, record }) => [seq, record?.kind])).toEqual([
        [0, 'analyst'],
        [1, 'incident'],
        [2, 'source'],
      ])
      expect(page.items[1]?.record).toEqual(answer.records[0])
      expect(page.head).toEqual(answer.head)
      expect((await vault.read(0, 1)).items.map(({ seq }) => seq)).toEqual([1])
      expect((await vault.read(2, 10)).items).toEqual([])
    })
  })

  test('a new version keeps reference and creation, and the history tells who, when and why', async () => {
    const workspace = await testWorkspace()
    const draft = incidentDraft({ title: 'One' })
    await workspace.session(async (vault) => valueOf(await vault.commit({ records: [draft] })))
    await workspace.session(async (vault) => {
      const second = {
        ...draft,
        baseRev: 1,
        body: { ...draft.body, title: 'Two', dates: [{ edtf: '2014', basis: '', window: null }] },
      }
      valueOf(await vault.commit({ records: [second], reason: 'a better title' }))
      const history = await vault.history(draft.id)
      expect(
        history.map(({ record }) => [record.rev, record.kind === 'incident' && record.body.title]),
      ).toEqual([
        [1, 'One'],
        [2, 'Two'],
      ])
      expect(history[1]).toMatchObject({
        actorName: 'Olena Test',
        entry: { reason: 'a better title', type: 'record.put' },
      })
      expect(history[0]?.entry).not.toHaveProperty('reason')
      expect(history[1]?.record.reference).toBe(history[0]?.record.reference)
      expect(history[1]?.record.createdAt).toBe(history[0]?.record.createdAt)
      expect(history[1]?.entry.digest).toBe(
        createHash('sha256').update(canonicalJson(history[1]?.record)).digest('hex'),
      )
    })
  })

  test('a stale revision writes nothing and shows what stands now', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const draft = incidentDraft()
      valueOf(await vault.commit({ records: [draft] }))
      valueOf(
        await vault.commit({ records: [{ ...draft, baseRev: 1, body: { ...draft.body, title: 'Two' } }] }),
      )
      const head = vault.head
      for (const baseRev of [1, null, 3]) {
        const answer = valueOf(await vault.commit({ records: [incidentDraft(), { ...draft, baseRev }] }))
        expect(answer).toMatchObject({
          kind: 'stale',
          current: { id: draft.id, rev: 2, body: { title: 'Two' } },
        })
      }
      expect(vault.head).toEqual(head)
    })
  })

  test('of two saves at the same time on one revision exactly one is taken', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const draft = incidentDraft()
      valueOf(await vault.commit({ records: [draft] }))
      const version = (title: string) => ({ ...draft, baseRev: 1, body: { ...draft.body, title } })
      const answers = await Promise.all(
        ['A', 'B', 'C'].map((title) => vault.commit({ records: [version(title)] })),
      )
      expect(answers.map((answer) => valueOf(answer).kind)).toEqual(['saved', 'stale', 'stale'])
    })
  })

  test('an unchanged body writes nothing unless a reason is given', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const draft = incidentDraft()
      valueOf(await vault.commit({ records: [draft] }))
      const size = vault.head.size
      const again = valueOf(await vault.commit({ records: [{ ...draft, baseRev: 1 }] }))
      expect(again).toMatchObject({ kind: 'saved', head: { size }, records: [{ rev: 1 }] })
      const confirmed = valueOf(
        await vault.commit({ records: [{ ...draft, baseRev: 1 }], reason: 'read again' }),
      )
      expect(confirmed).toMatchObject({ kind: 'saved', head: { size: size + 1 }, records: [{ rev: 2 }] })
    })
  })

  test('what is invalid is refused with every field, and nothing of the request is written', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const head = vault.head
      const bad = incidentDraft({ title: ' ', summary: 'a\u0000b' })
      const answer = await vault.commit({ records: [incidentDraft(), bad] })
      expect(codeOf(answer)).toBe('invalid')
      expect(issuesIn(answer)).toEqual([
        { path: ['records', 1, 'body', 'title'], key: 'text.required' },
        { path: ['records', 1, 'body', 'summary'], key: 'text.control' },
      ])
      expect(vault.head).toEqual(head)
    })
  })

  test('a record that does not exist may not be named, by any field that names records', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const [incident, source] = [incidentDraft(), sourceDraft()]
      valueOf(await vault.commit({ records: [incident, source] }))
      const nobody = uuidV7()
      const tries = [
        [incidentDraft({ claims: [claimOf(nobody)] }), ['claims', 0, 'sourceId']],
        [incidentDraft({ claims: [claimOf(incident.id)] }), ['claims', 0, 'sourceId']],
        [incidentDraft({ evidence: [{ evidenceId: source.id, note: '' }] }), ['evidence', 0, 'evidenceId']],
        [sourceDraft({ archivedEvidenceId: nobody }), ['archivedEvidenceId']],
        [caseDraft([incident.id, nobody]), ['incidents', 1, 'incidentId']],
      ] as const
      for (const [draft, path] of tries) {
        const answer = await vault.commit({ records: [draft] })
        expect(issuesIn(answer)).toEqual([
          { path: ['records', 0, 'body', ...path], key: 'reference.missing' },
        ])
      }
      expect(vault.head.size).toBe(3)
    })
  })

  test('an exhibit number is given once: not again, not to another, and the next one only grows', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const [a, b, c] = [incidentDraft(), incidentDraft(), incidentDraft()]
      const first = caseDraft([a.id, b.id])
      valueOf(await vault.commit({ records: [a, b, c, first] }))
      const save = (
        baseRev: number,
        numbers: readonly (readonly [string, number])[],
        nextExhibit: number,
      ) => {
        const incidents = numbers.map(([incidentId, exhibit]) => ({ incidentId, exhibit }))
        return vault.commit({
          records: [{ ...first, baseRev, body: { ...first.body, incidents, nextExhibit } }],
        })
      }
      const refused = [
        [[[a.id, 1]], 2, ['nextExhibit'], 'case.nextExhibit'],
        [[[a.id, 3]], 3, ['nextExhibit'], 'case.nextExhibit'],
        [[[a.id, 2]], 3, ['incidents', 0, 'exhibit'], 'case.exhibitTaken'],
        [
          [
            [a.id, 1],
            [c.id, 2],
          ],
          4,
          ['incidents', 1, 'exhibit'],
          'case.exhibitTaken',
        ],
        [
          [
            [a.id, 1],
            [c.id, 1],
          ],
          4,
          ['incidents'],
          'case.exhibitTwice',
        ],
        [
          [
            [a.id, 1],
            [a.id, 4],
          ],
          5,
          ['incidents'],
          'case.incidentTwice',
        ],
      ] as const
      for (const [numbers, nextExhibit, path, key] of refused)
        expect(issuesIn(await save(1, numbers, nextExhibit))).toEqual([
          { path: ['records', 0, 'body', ...path], key },
        ])
      expect(valueOf(await save(1, [[a.id, 1]], 3)).kind).toBe('saved')
      expect(codeOf(await save(2, [[a.id, 1], [c.id, 2]], 3))).toBe('invalid') // prettier-ignore
      expect(valueOf(await save(2, [[c.id, 3], [a.id, 4]], 5)).kind).toBe('saved') // prettier-ignore
      // An earlier version restored: each incident has the number that it had then.
      expect(valueOf(await save(3, [[a.id, 1], [b.id, 2]], 5)).kind).toBe('saved') // prettier-ignore
    })
  })

  test('an id may stand for one record of one kind', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const incident = incidentDraft()
      valueOf(await vault.commit({ records: [incident] }))
      const other = { ...sourceDraft(), id: incident.id, baseRev: 1 }
      expect(issuesIn(await vault.commit({ records: [other] }))).toEqual([
        { path: ['records', 0, 'id'], key: 'id.otherKind' },
      ])
      const twice = incidentDraft()
      expect(issuesIn(await vault.commit({ records: [twice, twice] }))).toEqual([
        { path: ['records', 1, 'id'], key: 'id.twice' },
      ])
      expect(codeOf(await vault.commit({ records: [incidentDraft({}, { baseRev: 1 })] }))).toBe('not-found')
      const forged = { ...incidentDraft(), kind: 'analyst' } as unknown as ReturnType<typeof incidentDraft> // what a hijacked window might send
      expect(issuesIn(await vault.commit({ records: [forged] }))).toMatchObject([
        { path: ['records', 0, 'kind'] },
      ])
    })
  })

  test('references are counted per kind and year and never given twice, across sessions', async () => {
    const workspace = await testWorkspace()
    const of = (edtf: string) => incidentDraft({ dates: [{ edtf, basis: '', window: null }] })
    const given: string[] = []
    for (const drafts of [
      [of('2022-03'), of('2022'), of('2014-07-17')],
      [of('2022-05/..'), of('2014~')],
    ]) {
      await workspace.session(async (vault) => {
        const answer = valueOf(await vault.commit({ records: drafts }))
        if (answer.kind === 'saved') given.push(...answer.records.map(({ reference }) => reference))
      })
    }
    expect(given).toEqual([
      'INC-2022-0001',
      'INC-2022-0002',
      'INC-2014-0001',
      'INC-2022-0003',
      'INC-2014-0002',
    ])
  })

  test('a clock that went back is an entry of its own, once, and the order stays', async () => {
    const workspace = await testWorkspace()
    let now = '2027-01-01T00:00:00.000Z'
    const clock: Clock = { now: () => now }
    await workspace.session(
      async (vault) => {
        valueOf(await vault.commit({ records: [incidentDraft()] }))
        now = '2026-12-31T00:00:00.000Z'
        valueOf(await vault.commit({ records: [incidentDraft()] }))
        valueOf(await vault.commit({ records: [incidentDraft()] }))
        const { items } = await vault.read(-1, 10)
        expect(items.map(({ record }) => record?.kind ?? 'log')).toEqual([
          'analyst',
          'incident',
          'log',
          'incident',
          'incident',
        ])
      },
      { clock },
    )
  })

  test('whatever text the schema lets in comes back the same', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
          const draft = incidentDraft({ summary: text })
          const answer = await vault.commit({ records: [draft] })
          if (!answer.ok) return
          expect((await vault.record('incident', draft.id))?.body.summary).toBe(text.normalize('NFC'))
        }),
        { numRuns: 60 },
      )
    })
  })
})

test('current records of a kind come in order of creation, each as it stands', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const drafts = Array.from({ length: 150 }, (_, index) => incidentDraft({ title: `T${index}` }))
    valueOf(await vault.commit({ records: drafts }))
    const [first] = drafts
    if (first)
      valueOf(
        await vault.commit({
          records: [{ ...first, baseRev: 1, body: { ...first.body, title: 'changed' } }],
        }),
      )
    const titles: string[] = []
    for await (const record of vault.records('incident')) titles.push(record.body.title)
    expect(titles).toEqual(['changed', ...drafts.slice(1).map(({ body }) => body.title)])
    expect(await vault.record('source', first?.id ?? '')).toBeUndefined()
  })
})

test('a listener that fails does not make a saved commit look unsaved', async () => {
  const workspace = await testWorkspace()
  const draft = incidentDraft()
  await workspace.session(async (vault) => {
    const heard: number[] = []
    vault.onAdvanced(() => {
      throw new TypeError('Object has been destroyed')
    })
    vault.onAdvanced(({ size }) => heard.push(size))
    expect(valueOf(await vault.commit({ records: [draft] })).kind).toBe('saved')
    expect(heard).toEqual([2])
  })
})

test('what comes before the closing is saved, what comes while it closes is refused and not there afterwards', async () => {
  const workspace = await testWorkspace()
  const vault = valueOf(await workspace.open())
  const early = [1, 2].map(() => vault.commit({ records: [incidentDraft()] }))
  const closed = vault.close()
  await new Promise(setImmediate)
  const late = vault.log(
    { kind: 'case', id: uuidV7() },
    { event: 'dossier-exported', format: 'pdf', sha256: '0'.repeat(64), bytes: 1 },
  )
  expect((await Promise.all(early)).map(codeOf)).toEqual(['ok', 'ok'])
  expect(codeOf(await late)).toBe('locked')
  await closed
  await workspace.session(async (again) => expect(again.head.size).toBe(3))
})

test('listeners hear of every commit until they stop listening', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const heard: number[] = []
    const stop = vault.onAdvanced(({ size }) => heard.push(size))
    valueOf(await vault.commit({ records: [incidentDraft()] }))
    valueOf(
      await vault.log(
        { kind: 'case', id: uuidV7() },
        { event: 'dossier-exported', format: 'pdf', sha256: '0'.repeat(64), bytes: 1 },
      ),
    )
    stop()
    valueOf(await vault.commit({ records: [incidentDraft()] }))
    expect(heard).toEqual([2, 3])
  })
})

test('no word of a record, a draft or a name stands in clear in any file', async () => {
  const workspace = await testWorkspace()
  const word = 'Zhovtneve'
  await workspace.session(async (vault) => {
    valueOf(
      await vault.commit({
        records: [incidentDraft({ title: word, summary: `${word} summary` })],
        reason: word,
      }),
    )
    valueOf(await vault.drafts.keep({ kind: 'incident', id: uuidV7(), baseRev: null, body: { title: word } }))
  })
  for (const file of await filesBelow(workspace.folder)) {
    const bytes = await readFile(file)
    for (const secret of [word, 'Olena', 'incident', 'Strike'])
      for (const encoding of ['utf8', 'utf16le'] as const)
        expect(bytes.includes(Buffer.from(secret, encoding)), `${secret} in ${file}`).toBe(false)
  }
})
