/*
 * Owns what an import of a log writes, in the order in which it is entered: the file as it was received, the log itself, and
 * row after row what others name before what names it; the record of the import comes last. Nothing of it is kept here.
 */
import { logImportBody, type ReceivedRow } from '#shared/domain/log-import/schema.ts'
import type { BodyOf, StoredRecord } from '#shared/domain/record/kinds.ts'
import type { NewId } from '#shared/lib/clock.ts'
import { putOf } from '../evidence/custodian.ts'
import { broughtEvidence, type RawFile } from '../imports/raw-file.ts'
import type { EntryDraft } from '../journal/stage-commit.ts'
import type { Ledger } from '../ledger.ts'
import { firstVersion } from '../records/prepare-commit.ts'
import { refuse } from '../storage/refusal.ts'
import type { ComparedRow } from './compared-row.ts'
import { LogWriter } from './log-writer.ts'
import type { BroughtMedia } from './media.ts'
import type { LogAnswer, LogOrder, LogPlan } from './order.ts'
import { Pages } from './pages.ts'
import { withBeside } from './row-body.ts'
import type { FoundSource } from './row-sources.ts'
import type { Walk } from './walk.ts'

interface Given {
  readonly ledger: Ledger
  readonly order: LogOrder
  readonly walk: Walk
  readonly raw: RawFile
  readonly media: BroughtMedia
  readonly at: string
  readonly newId: NewId
  readonly isSameLog: boolean
}

type WrittenRow = Extract<ComparedRow, { outcome: 'created' | 'updated' }>

export class LogEntries {
  readonly #is: Given
  readonly #writer: LogWriter
  readonly #importId: string
  readonly #reference: string
  readonly #reason: string
  readonly #pages: Pages
  #answer: LogAnswer | undefined

  constructor(given: Given) {
    const { ledger, at, newId, order } = given
    this.#is = given
    this.#writer = new LogWriter(ledger, at)
    this.#importId = newId()
    this.#reference = this.#writer.reference()
    this.#reason = `Imported from ${order.profile.log.name.slice(0, 300).toWellFormed()} (${this.#reference}).`
    this.#pages = new Pages(this.#importId, newId)
  }

  /** What came of it, once all entries were taken. */
  get answer(): LogAnswer {
    if (this.#answer === undefined) throw new Error('An import is not known before its end')
    return this.#answer
  }

  /** Of each row together. */
  async *all(): AsyncGenerator<readonly EntryDraft[]> {
    const { walk } = this.#is
    const files = this.#files()
    yield files.entries
    yield this.#source(await walk.sources.log())
    for await (const compared of walk.rows()) {
      if (compared.outcome === 'unchanged') continue
      const isWritten = compared.outcome === 'created' || compared.outcome === 'updated'
      const { entries, rev } = isWritten
        ? this.#incident(compared, walk.sourceId, files.itemOf)
        : nothingWritten
      yield [...entries, ...this.#page(this.#pages.add(received(compared, rev)))]
    }
    yield this.#page(this.#pages.rest())
    const plan = await walk.plan()
    if (plan.unlike !== null && !this.#is.isSameLog) refuseUnlike(plan.unlike)
    const body = logImportBody.parse({
      title: this.#is.order.profile.log.name,
      sourceId: walk.sourceId,
      file: files.told,
      reading: this.#is.order.reading,
      profile: this.#is.order.profile,
      missingColumns: plan.missingColumns,
      fieldsLeft: plan.fieldsLeft,
      otherRules: plan.otherRules,
      ...walk.account.listed,
      gone: plan.gone.map(({ id }) => id),
      pages: this.#pages.places,
      undone: null,
    } satisfies BodyOf<'log-import'> | Record<string, unknown>)
    const record = firstVersion(
      { kind: 'log-import', id: this.#importId, body },
      this.#reference,
      this.#writer.who,
    )
    this.#answer = { record, plan }
    yield [putOf(record)]
  }

  /** The log as a file, and the files that came with it. */
  #files() {
    const { raw, media, order, newId } = this.#is
    const given = { newId, reason: this.#reason }
    const log = this.#writer.evidence(raw, rawBody(order, raw), given)
    const entries = [...log.entries]
    const itemOf = new Map<string, string>()
    for (const { file, names } of media) {
      const { id, entries: more } = this.#writer.evidence(file, mediaBody(order, file), given)
      if (more.length > 0) this.#pages.made('evidence', id)
      entries.push(...more)
      for (const name of names) itemOf.set(name, id)
    }
    const told = { evidenceId: log.id, name: raw.name, sha256: raw.stowed.sha256, bytes: raw.stowed.bytes }
    return { entries, itemOf, told }
  }

  #incident(compared: WrittenRow, logSource: string, itemOf: ReadonlyMap<string, string>): WrittenIncident {
    if (compared.outcome === 'updated' && isSame(compared)) return nothingWritten
    const { id, row, current } = compared
    const body = withBeside(
      againWith(compared),
      { incidentId: id, row },
      {
        sourceIds: [logSource, ...compared.sources.map((source) => source.id)],
        evidenceIds: [...new Set(row.media.flatMap((name) => itemOf.get(name) ?? []))],
        language: this.#is.order.profile.log.language,
      },
    )
    const record = this.#writer.record({ kind: 'incident', id, body }, current)
    const sources = compared.sources.flatMap((source) => this.#source(source))
    return { entries: [...sources, putOf(record, this.#reason)], rev: record.rev }
  }

  #source({ id, write }: FoundSource): readonly EntryDraft[] {
    if (write === null) return []
    this.#pages.made('sources', id)
    return [putOf(this.#writer.record({ kind: 'source', id, body: write.body }, write.current), this.#reason)]
  }

  #page(page: ReturnType<Pages['add']>): readonly EntryDraft[] {
    if (page === undefined) return []
    return [putOf(this.#writer.record({ kind: 'log-page', ...page }, undefined), this.#reason)]
  }
}

function refuseUnlike({ known, shared }: NonNullable<LogPlan['unlike']>): never {
  refuse(
    'refused',
    `A log of this name came before, and of its ${known} ${known === 1 ? 'incident' : 'incidents'} here this file has ${shared === 0 ? 'none' : shared}. Nothing was imported.`,
    {
      next: 'If it is another log, give it a name of its own (--log NAME); if it is the same, say so (--same-log).',
    },
  )
}

/** `rev`: what the incident has then; null where nothing of it changes. */
interface WrittenIncident {
  readonly entries: readonly EntryDraft[]
  readonly rev: number | null
}

const nothingWritten: WrittenIncident = { entries: [], rev: null }

/** What comes back after its import was undone keeps the claims and files that it had. */
function againWith({ outcome, body, current }: WrittenRow): BodyOf<'incident'> {
  if (outcome === 'updated' || current === undefined) return body
  const { claims, evidence, reviews }: StoredRecord<'incident'>['body'] = current.body
  return { ...body, claims, evidence, reviews }
}

/** Only columns that nothing is made of say something else: the row is kept anew, and the incident stays as it is. */
const isSame = ({ take, beside }: Extract<ComparedRow, { outcome: 'updated' }>): boolean =>
  take.length === 0 && beside.every((field) => field === 'cells')

function received(compared: Exclude<ComparedRow, { outcome: 'unchanged' }>, rev: number | null): ReceivedRow {
  const { row, outcome, id, hashes, problems } = compared
  return {
    row: row.row,
    key: row.key,
    outcome,
    incidentId: outcome === 'rejected' ? null : id,
    rev,
    cells: row.cells.map(([column, text]) => [column, text]),
    made: hashes,
    problems,
    conflict: compared.outcome === 'conflict' ? compared.conflict : null,
  }
}

const rawBody = ({ profile }: LogOrder, raw: RawFile): BodyOf<'evidence'> =>
  broughtEvidence(raw, {
    title: `${profile.log.name.slice(0, 200).toWellFormed()}, the log as it was received`,
    from: profile.log.publisher,
    tlp: profile.log.tlp,
  })

const mediaBody = ({ profile }: LogOrder, raw: RawFile): BodyOf<'evidence'> =>
  broughtEvidence(raw, { title: '', from: profile.log.name, tlp: profile.log.tlp })
