import { logImportBody } from '#shared/domain/log-import/schema.ts'
import type { BodyOf, StoredRecord } from '#shared/domain/record/kinds.ts'
import type { NewId } from '#shared/lib/clock.ts'
import { putOf } from '../evidence/custodian.ts'
import { broughtEvidence, type RawFile } from '../imports/raw-file.ts'
import type { EntryDraft } from '../journal/stage-commit.ts'
import type { Ledger } from '../ledger.ts'
import { firstVersion } from '../records/prepare-commit.ts'
import type { Breath } from './breath.ts'
import type { ComparedRow, LogComparison } from './compare.ts'
import { LogWriter } from './log-writer.ts'
import type { BroughtMedia } from './media.ts'
import type { LogOrder } from './order.ts'
import { Pages } from './pages.ts'
import { rowBody } from './row-body.ts'
import { RowSources, sourcesByHand } from './row-sources.ts'

interface Given {
  readonly order: LogOrder
  readonly comparison: LogComparison
  readonly raw: RawFile
  readonly media: BroughtMedia
  readonly at: string
  readonly newId: NewId
  readonly workspaceId: string
  readonly pause: Breath
}

/** All that an import of a log writes, in order: what others name comes before them. */
export interface LogBrought {
  readonly record: StoredRecord<'log-import'>
  readonly entries: readonly EntryDraft[]
}

export async function logEntries(given: Given, ledger: Ledger): Promise<LogBrought> {
  const { order, comparison, at, newId, workspaceId, pause } = given
  const { sourceId } = comparison
  const { profile } = order
  const writer = new LogWriter(ledger, at)
  const reference = writer.reference({ kind: 'log-import', body: { title: profile.log.name } })
  const reason = `Imported from ${profile.log.name.slice(0, 300).toWellFormed()} (${reference}).`
  const log = { sourceId, workspaceId, profile }
  const sources = new RowSources(ledger, log, await sourcesByHand(ledger, pause))
  const files = putFiles(given, writer, reason)
  const importId = newId()
  const pages = new Pages(importId, newId)
  const incidents = await bodiesOf(given, { sources, pages, itemOf: files.itemOf })
  for (const [id, { body, current }] of sources.fresh) {
    await pause()
    writer.put({ kind: 'source', id, body }, current, reason)
  }
  const placed = await putIncidents(incidents, writer, { reason, pause })
  for (const { id, body } of pages.all) writer.put({ kind: 'log-page', id, body }, undefined)
  const { counts, conflicts, rejected, gone } = comparison
  const body = logImportBody.parse({
    title: profile.log.name,
    sourceId,
    file: files.told,
    reading: order.reading,
    profile,
    counts,
    ...placed,
    conflicts,
    rejected,
    gone,
    sources: [...sources.fresh.keys()],
    evidence: files.fresh,
    pages: pages.places,
    undone: null,
  } satisfies BodyOf<'log-import'> | Record<string, unknown>)
  const record = firstVersion({ kind: 'log-import', id: importId, body }, reference, writer.who)
  return { record, entries: [...writer.entries, putOf(record), ...writer.custody] }
}

/** The log itself and the files that came with it. */
function putFiles({ order, raw, media, newId }: Given, writer: LogWriter, reason: string) {
  const rawId = writer.evidence(raw, rawBody(order, raw), { newId, reason })
  const items = media.items.map((item) => ({
    ...item,
    id: writer.evidence(item.raw, mediaBody(order, item.raw), { newId, reason }),
  }))
  return {
    told: { evidenceId: rawId, name: raw.name, sha256: raw.stowed.sha256, bytes: raw.stowed.bytes },
    itemOf: new Map(items.flatMap(({ names, id }) => names.map((name) => [name, id] as const))),
    fresh: [{ raw, id: rawId }, ...items].flatMap((item) => (item.raw.known === undefined ? [item.id] : [])),
  }
}

interface Bodied {
  readonly compared: ComparedRow
  readonly body: BodyOf<'incident'>
}

/** What the rows lead to. Their sources are made on the way, and all that is new is kept as received. */
async function bodiesOf(
  { order, comparison, pause }: Given,
  {
    sources,
    pages,
    itemOf,
  }: {
    readonly sources: RowSources
    readonly pages: Pages
    readonly itemOf: ReadonlyMap<string, string>
  },
): Promise<readonly Bodied[]> {
  const { language } = order.profile.log
  const logSource = await sources.log()
  const bodies: Bodied[] = []
  for (const compared of comparison.rows) {
    await pause()
    pages.add(compared)
    if (compared.outcome !== 'created' && compared.outcome !== 'updated') continue
    const sourceIds = new Set([logSource])
    for (const named of compared.row.made?.sources ?? []) sourceIds.add(await sources.idOf(named))
    const evidenceIds = compared.row.media.flatMap((name) => itemOf.get(name) ?? [])
    const body = rowBody(compared, { sourceIds: [...sourceIds], evidenceIds, language })
    if (body !== null) bodies.push({ compared, body })
  }
  pages.end()
  return bodies
}

async function putIncidents(
  incidents: readonly Bodied[],
  writer: LogWriter,
  { reason, pause }: { readonly reason: string; readonly pause: Breath },
) {
  const placed: Record<'created' | 'updated', Placed[]> = { created: [], updated: [] }
  for (const { compared, body } of incidents) {
    await pause()
    const { id, current, outcome, row } = compared
    if (outcome === 'updated' && isSame(compared)) continue
    const { rev } = writer.put({ kind: 'incident', id, body }, current, reason)
    placed[outcome === 'created' ? 'created' : 'updated'].push({ row: row.row, id, rev })
  }
  return placed
}

type Placed = BodyOf<'log-import'>['created'][number]

/** Only columns that nothing is made of say something else: the row is kept anew, and the incident stays as it is. */
const isSame = ({ take, beside }: ComparedRow): boolean =>
  take.length === 0 && beside.every((field) => field === 'cells')

const rawBody = ({ profile }: LogOrder, raw: RawFile): BodyOf<'evidence'> =>
  broughtEvidence(raw, {
    title: `${profile.log.name.slice(0, 200).toWellFormed()}, the log as it was received`,
    from: profile.log.publisher,
    tlp: profile.log.tlp,
  })

const mediaBody = ({ profile }: LogOrder, raw: RawFile): BodyOf<'evidence'> =>
  broughtEvidence(raw, { title: '', from: profile.log.name, tlp: profile.log.tlp })
