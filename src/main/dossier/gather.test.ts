import { describe, expect, it } from 'vitest'
import { buildDossier } from '#shared/dossier/build.ts'
import { PLANTED } from '#shared/dossier/testing/depth.ts'
import { exampleInput } from '#shared/dossier/testing/example.ts'
import { contentsOf } from '#shared/dossier/contents.ts'
import type { DossierInput } from '#shared/dossier/input.ts'
import { serialiseDossier } from '#shared/dossier/serialise.ts'
import { recordIdOf, stored } from '#shared/dossier/testing/builders.ts'
import type { RecordKind, StoredRecord } from '#shared/domain/record/kinds.ts'
import { gatherDossier } from './gather.ts'

const example = exampleInput()
const { kind: _kind, ...meta } = stored('analyst', 1, {
  name: '',
  organisation: '',
  role: 'analyst',
  active: true,
  publicKey: '',
})

/** A journal in memory: the same three questions that the vault answers. */
function journal(
  asked: string[] = [],
  loaded: readonly StoredRecord[] = [],
  persons: DossierInput['persons'] = example.persons,
) {
  const all: readonly StoredRecord[] = [
    stored('case', 1, { ...example.case.body, nextExhibit: 99 }, example.case.meta ?? meta),
    ...example.incidents,
    ...example.sources,
    ...example.evidence,
    ...example.physicalItems,
    ...example.statisticalReports,
    ...example.analysts,
    ...persons,
    ...example.codings,
    ...loaded,
  ]
  // A record's kind says its type; a filter by kind is not followed through a generic.
  const of = <K extends RecordKind>(kind: K) =>
    all.filter((record) => record.kind === kind) as StoredRecord<K>[]
  return {
    analyst: { id: recordIdOf('analyst', 1) },
    record: <K extends RecordKind>(kind: K, id: string) =>
      Promise.resolve(of(kind).find((record) => record.id === id)),
    async *records<K extends RecordKind>(kind: K) {
      yield* of(kind)
    },
    history: (id: string) =>
      Promise.resolve(example.codedVersions.flatMap((record) => (record.id === id ? [{ record }] : []))),
    custody: (id: string) => {
      asked.push(id)
      return Promise.resolve(example.custody[id] ?? [])
    },
  }
}

describe('gatherDossier', () => {
  it('gives the dossier of a case as if its records had been handed over', async () => {
    const gathered = await gatherDossier(
      journal(),
      { kind: 'case', caseId: recordIdOf('case', 1) },
      example.statements,
    )
    if (!gathered.ok) throw new Error(gathered.failure.message)
    expect(buildDossier(gathered.value)).toEqual(buildDossier(example))
    expect(gathered.value.codedVersions).toEqual(example.codedVersions)
  })

  it('takes the statements loaded into the workspace beside those that ship', async () => {
    const [shipped] = example.statements
    if (shipped === undefined) throw new Error('No statement ships')
    const loaded = stored('statement', 1, { ...shipped, id: 'another-statement' })
    const gathered = await gatherDossier(
      journal([], [loaded]),
      { kind: 'case', caseId: recordIdOf('case', 1) },
      example.statements,
    )
    if (!gathered.ok) throw new Error(gathered.failure.message)
    expect(gathered.value.statements.map(({ id }) => id)).toEqual([shipped.id, 'another-statement'])
    const listed = { kind: 'statement', id: loaded.id, rev: 1 }
    expect(contentsOf(gathered.value)).not.toContainEqual(listed)
    const linked = gathered.value.incidents.map((record) => ({
      ...record,
      body: {
        ...record.body,
        categories: record.body.categories.map((link) => ({ ...link, statementId: loaded.body.id })),
      },
    }))
    expect(contentsOf({ ...gathered.value, incidents: linked })).toContainEqual(listed)
  })

  it('asks for the custody of the evidence and physical items that go in, and of no other', async () => {
    const asked: string[] = []
    await gatherDossier(journal(asked), { kind: 'case', caseId: recordIdOf('case', 1) }, example.statements)
    expect(asked).toEqual([
      ...[1, 2, 3].map((n) => recordIdOf('evidence', n)),
      recordIdOf('physical-item', 1),
    ])
  })

  it('asks only for the persons whom the case names, and lets out no name', async () => {
    const gathered = await gatherDossier(
      journal(),
      { kind: 'case', caseId: recordIdOf('case', 1) },
      example.statements,
    )
    if (!gathered.ok) throw new Error(gathered.failure.message)
    expect(gathered.value.persons.map(({ reference }) => reference)).toEqual(['PER-2022-0001'])
    const text = new TextDecoder().decode(serialiseDossier(buildDossier(gathered.value)))
    expect(text).toContain('WITNESS-07')
    for (const planted of PLANTED) expect(text).not.toContain(planted)
  })

  it('names the persons who are not for the analyst who exports', async () => {
    const unseenBy = async (visibleTo: readonly string[]) => {
      const restricted = example.persons.map((record) => ({
        ...record,
        body: { ...record.body, visibleTo: [...visibleTo] },
      }))
      const gathered = await gatherDossier(
        journal([], [], restricted),
        { kind: 'case', caseId: recordIdOf('case', 1) },
        example.statements,
      )
      return gathered.ok && gathered.value.unseenPersonIds
    }
    expect(await unseenBy([recordIdOf('analyst', 2)])).toEqual([recordIdOf('person', 1)])
    expect(await unseenBy([recordIdOf('analyst', 1)])).toEqual([])
    expect(await unseenBy([])).toEqual([])
  })

  it('takes every incident of the workspace', async () => {
    const gathered = await gatherDossier(journal(), { kind: 'all' }, example.statements)
    if (!gathered.ok) throw new Error(gathered.failure.message)
    expect(gathered.value.case).toMatchObject({ scope: 'all', reference: 'ALL' })
    expect(buildDossier(gathered.value).evidence).toHaveLength(4)
  })

  it('fails plainly when there is no such case', async () => {
    expect(await gatherDossier(journal(), { kind: 'case', caseId: recordIdOf('case', 9) }, [])).toMatchObject(
      {
        ok: false,
        failure: { code: 'not-found' },
      },
    )
  })

  it.each(['records', 'custody'])(
    'stops when it is cancelled at its %s, and asks for no more',
    async (at) => {
      const stop = new AbortController()
      const whole = journal()
      const asked: string[] = []
      const counted = (what: string) => {
        if (what === at) stop.abort()
        if (stop.signal.aborted) asked.push(what)
      }
      const cancelling: typeof whole = {
        ...whole,
        records: (kind) => (counted('records'), whole.records(kind)),
        custody: (id) => (counted('custody'), whole.custody(id)),
        history: (id) => (counted('history'), whole.history(id)),
      }
      const gathered = await gatherDossier(cancelling, { kind: 'all' }, [], stop.signal)
      expect(gathered).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
      expect(asked).toEqual([at])
    },
  )
})
