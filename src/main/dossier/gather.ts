import { caseInput, looseCase } from '#shared/dossier/case-input.ts'
import { included, type Included } from '#shared/dossier/build/included.ts'
import type { CaseInput, DossierInput } from '#shared/dossier/input.ts'
import type { CustodyEvent } from '#shared/domain/custody/schema.ts'
import { inheritedOf, listedElsewhere } from './inherited.ts'
import { maySee } from '#shared/domain/person/may-see.ts'
import type { Statement } from '#shared/domain/statement/schema.ts'
import type { RecordKind, StoredRecord } from '#shared/domain/record/kinds.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import type { Vault } from '#main/vault/vault.ts'
import type { Selection } from './order.ts'

type Journal = Pick<Vault, 'record' | 'records' | 'custody'> & {
  /** Who exports. */
  readonly analyst: { readonly id: string }
  readonly history: (id: string) => Promise<readonly { readonly record: StoredRecord }[]>
}

/** Reads what a dossier is made of from the journal. Refuses 'not-found' for a case or an incident that is not there. */
export async function gatherDossier(
  journal: Journal,
  selection: Selection,
  statements: readonly Statement[],
  signal: AbortSignal = new AbortController().signal,
): Promise<Result<DossierInput>> {
  try {
    return await gathered(journal, selection, statements, signal)
  } catch (error) {
    if (signal.aborted) return fail('cancelled', 'The export was cancelled. Nothing was written.')
    throw error
  }
}

async function gathered(
  journal: Journal,
  selection: Selection,
  statements: readonly Statement[],
  signal: AbortSignal,
): Promise<Result<DossierInput>> {
  const all = <K extends RecordKind>(kind: K) => collect(journal.records(kind), signal)
  const incidents = await all('incident')
  const chosen = await caseOf(journal, selection, incidents)
  if (!chosen.ok) return chosen
  const loadedStatements = await all('statement')
  const outside = await all('outside-analyst')
  const own = await all('analyst')
  const input: DossierInput = {
    release: null,
    case: chosen.value,
    incidents,
    sources: await all('source'),
    evidence: await all('evidence'),
    physicalItems: await all('physical-item'),
    statisticalReports: await all('statistical-report'),
    analysts: [...own, ...listedElsewhere(outside)],
    inherited: await inheritedOf(journal, { outside, own }, await all('import')),
    persons: [],
    unseenPersonIds: [],
    custody: {},
    unfit: {},
    codings: await all('coding'),
    codedVersions: [],
    // Links may be under a statement that was loaded here, or under a version that no longer ships.
    statements: [...statements, ...loadedStatements.map(({ body }) => body)],
    loadedStatements,
  }
  // Only what goes in is asked for: a workspace may hold far more evidence than one case.
  const parts = included(input)
  const custody: Record<string, readonly CustodyEvent[]> = {}
  for (const { id } of [...parts.evidence, ...parts.physicalItems]) {
    signal.throwIfAborted()
    custody[id] = await journal.custody(id)
  }
  const persons = await personsOf(journal, parts.incidents)
  return ok({
    ...input,
    custody,
    persons,
    unseenPersonIds: persons.filter(({ body }) => !maySee(body, journal.analyst.id)).map(({ id }) => id),
    codedVersions: await codedVersions(journal, parts.codings, signal),
  })
}

/** Records of the persons whom the incidents name, each once. */
async function personsOf(
  journal: Journal,
  incidents: Included['incidents'],
): Promise<StoredRecord<'person'>[]> {
  const ids = new Set(incidents.flatMap(({ record }) => record.body.persons.map(({ personId }) => personId)))
  const records = await Promise.all([...ids].map((id) => journal.record('person', id)))
  return records.filter((record) => record !== undefined)
}

/** The versions of incidents that the second coders had before them. */
async function codedVersions(
  journal: Journal,
  codings: Included['codings'],
  signal: AbortSignal,
): Promise<StoredRecord<'incident'>[]> {
  const wanted = Map.groupBy(codings, ({ body }) => body.incidentId)
  const found: StoredRecord<'incident'>[] = []
  for (const [id, coded] of wanted) {
    signal.throwIfAborted()
    const revs = new Set(coded.map(({ body }) => body.incidentRev))
    for (const { record } of await journal.history(id))
      if (record.kind === 'incident' && revs.has(record.rev)) found.push(record)
  }
  return found
}

async function caseOf(
  journal: Journal,
  selection: Selection,
  incidents: readonly StoredRecord<'incident'>[],
): Promise<Result<CaseInput>> {
  switch (selection.kind) {
    case 'all':
      return ok(looseCase('all', incidents))
    case 'incidents': {
      const wanted = new Set(selection.ids)
      const chosen = incidents.filter(({ id }) => wanted.has(id))
      return wanted.size > 0 && chosen.length === wanted.size
        ? ok(looseCase('selection', chosen))
        : fail('not-found', 'Not all of these incidents are in the workspace. Nothing was written.')
    }
    case 'case': {
      const record = await journal.record('case', selection.caseId)
      return record === undefined
        ? fail('not-found', 'This case is not in the workspace.')
        : ok(caseInput(record))
    }
  }
}

async function collect<T>(records: AsyncIterable<T>, signal: AbortSignal): Promise<T[]> {
  const all: T[] = []
  for await (const record of records) {
    signal.throwIfAborted()
    all.push(record)
  }
  return all
}
