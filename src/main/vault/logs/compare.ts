/*
 * Owns what becomes of one row of a log, held against what earlier exports said and what stands here. It writes nothing, and
 * keeps of the rows before no more than it needs to know them again.
 */
import { incidentBody } from '#shared/domain/incident/schema.ts'
import type { ReceivedRow, RowConflict } from '#shared/domain/log-import/schema.ts'
import type { BodyOf, StoredRecord } from '#shared/domain/record/kinds.ts'
import { sameJson } from '#shared/lib/same-json.ts'
import type { MappedRow } from '#shared/mapping/mapped-row.ts'
import type { Ledger } from '../ledger.ts'
import { FieldHasher, hashOfAll, rowFields, type FieldHashes, type RowField } from './incident-fields.ts'
import { conflict, judgeRow } from './judge-row.ts'
import type { KnownLog, KnownRow } from './known-log.ts'
import { madeBody } from './made-body.ts'
import type { NameGuard } from './name-guard.ts'
import { bodyWith } from './row-body.ts'
import { incidentIdOf } from './row-id.ts'
import type { FoundSource, RowSources } from './row-sources.ts'
import type { StatementWords } from './statement-words.ts'

type Body = BodyOf<'incident'>

interface Row {
  readonly row: MappedRow
  /** The incident that it is. */
  readonly id: string
  readonly hashes: FieldHashes
  readonly problems: ReceivedRow['problems']
}

/** What becomes of a row. `body`: what it makes, or of an updated incident what that becomes, without what stands beside. */
export type ComparedRow = Row &
  (
    | { readonly outcome: 'unchanged' }
    | { readonly outcome: 'rejected' }
    | { readonly outcome: 'conflict'; readonly conflict: Pick<RowConflict, 'why' | 'withRow' | 'fields'> }
    | {
        readonly outcome: 'created'
        readonly body: Body
        readonly sources: readonly FoundSource[]
        /** Of one that was taken back, and comes again. */
        readonly current: Incident | undefined
      }
    | {
        readonly outcome: 'updated'
        readonly body: Body
        readonly sources: readonly FoundSource[]
        readonly current: Incident
        /** Fields that become the row's, and what else it says anew. */
        readonly take: readonly RowField[]
        readonly beside: readonly string[]
      }
  )

type Incident = StoredRecord<'incident'>

export interface Comparing {
  readonly ledger: Ledger
  readonly at: string
  readonly known: KnownLog
  /** The source that stands for the log. */
  readonly sourceId: string
  readonly sources: RowSources
  readonly names: NameGuard
  readonly words: StatementWords
  /** Whether the profile makes anything of a column. */
  readonly isRead: (column: string) => boolean
  /** Incidents that several rows of the file are. */
  readonly repeated: ReadonlySet<string>
}

/** Rows of repeated ids that are held, to be set beside those that say something else. */
const mostHeld = 1_000

/** Most claims that an incident takes. */
const mostClaims = 200

export class RowComparer {
  readonly #is: Comparing
  readonly #hasher = new FieldHasher()
  /** The first row of each incident that was not rejected; of a rejected one only that it is in the file. */
  readonly #first = new Map<string, { readonly row: number; readonly hash: string } | null>()
  readonly #held = new Map<string, Made>()

  constructor(comparing: Comparing) {
    this.#is = comparing
  }

  /** Whether the file has a row of this incident. */
  has(incidentId: string): boolean {
    return this.#first.has(incidentId)
  }

  async compare(row: MappedRow): Promise<ComparedRow> {
    const { sourceId, ledger, at, isRead } = this.#is
    const id = incidentIdOf(row, sourceId)
    const plain = { row, id, hashes: {}, problems: this.#toldOf(row) }
    if (row.made === null) {
      if (!this.#first.has(id)) this.#first.set(id, null)
      return { ...plain, outcome: 'rejected' }
    }
    const body = madeBody(row.made, { id, logSourceId: sourceId, actor: ledger.actor, at })
    const made = { ...plain, body, hashes: this.#hasher.ofRow(row, body, isRead) }
    const hash = hashOfAll(made.hashes)
    const first = this.#first.get(id)
    if (first) return this.#repeated(made, hash, first)
    this.#first.set(id, { row: row.row, hash })
    if (this.#is.repeated.has(id) && this.#held.size < mostHeld) this.#held.set(id, made)
    const known = this.#is.known.get(id)
    return known?.hash === hash && !known.isTakenBack
      ? { ...made, outcome: 'unchanged' }
      : this.#changed(made, known)
  }

  #repeated(made: Made, hash: string, first: { readonly row: number; readonly hash: string }): ComparedRow {
    if (hash === first.hash) return { ...made, outcome: 'unchanged' }
    if (this.#names(made)) return rejected(made, 'names-person')
    const held = this.#held.get(made.id)
    const fields = rowFields.filter(
      (field) => held !== undefined && held.hashes[field] !== made.hashes[field],
    )
    return { ...made, ...conflict('key-repeated', fields, held?.body ?? made.body, made.body, first.row) }
  }

  /** What is new, or not what it was. */
  async #changed(made: Made, known: KnownRow | undefined): Promise<ComparedRow> {
    const { ledger } = this.#is
    const parsed = incidentBody.safeParse(made.body)
    const sources = await this.#sourcesOf(made.row)
    if (!parsed.success || sources === undefined) return rejected(made, 'row-shape')
    if (!this.#is.words.fit(parsed.data.categories)) return rejected(made, 'keyword')
    if (this.#names(made)) return rejected(made, 'names-person')
    const fit = { ...made, body: parsed.data, sources }
    if (ledger.index.get(made.id) === undefined)
      return sources.length < mostClaims
        ? { ...fit, outcome: 'created', current: undefined }
        : rejected(made, 'too-many')
    const current = await ledger.current(made.id)
    if (current.kind !== 'incident') return rejected(made, 'row-shape')
    // What stands under this id without any import having made it was not made by this log.
    if (known === undefined) return { ...fit, ...conflict('changed-here', rowFields, current.body, fit.body) }
    return known.isTakenBack && current.body.status === 'withdrawn'
      ? this.#again(fit, known, current)
      : this.#judged(fit, known, current)
  }

  /** A row whose import was undone: it comes back, unless somebody wrote something else and withdrew that. */
  async #again(made: Fit, { rev }: KnownRow, current: Incident): Promise<ComparedRow> {
    const then = rev === null ? undefined : (await this.#is.ledger.versions(current.id))[rev - 1]
    const isAsLeft =
      then?.kind === 'incident' && sameJson({ ...then.body, status: 'withdrawn' }, current.body)
    return isAsLeft
      ? { ...made, outcome: 'created', current }
      : { ...made, ...conflict('not-a-draft', this.#differing(made, current), current.body, made.body) }
  }

  async #judged(made: Fit, known: KnownRow, current: Incident): Promise<ComparedRow> {
    const received = await this.#is.known.received(known)
    const before = this.#asReadNow(made, received)
    const ours = { body: current.body, hashes: this.#hasher.ofBody(current.body) }
    const judged = judgeRow(made, before, ours)
    if (judged.outcome !== 'updated') return { ...made, ...judged }
    const body = bodyWith(made.body, current.body, judged.take)
    const claimed = new Set(current.body.claims.map(({ sourceId }) => sourceId))
    const isFull = claimed.size + made.sources.filter(({ id }) => !claimed.has(id)).length > mostClaims
    if (isFull) return rejected(made, 'too-many')
    if (this.#is.names.isLinkedSaid(body, current.body)) return rejected(made, 'names-person')
    return { ...made, body, current, ...judged }
  }

  /** Each once; undefined where one of them cannot be a source. */
  async #sourcesOf({ made }: MappedRow): Promise<readonly FoundSource[] | undefined> {
    const found = new Map<string, FoundSource>()
    for (const named of made?.sources ?? []) {
      const source = await this.#is.sources.find(named)
      if (source === undefined) return undefined
      if (!found.has(source.id)) found.set(source.id, { ...source, named })
    }
    return [...found.values()]
  }

  /** Another profile may read other columns: what the rest of them said then is worked out again. */
  #asReadNow({ hashes }: Made, { made, cells }: ReceivedRow): FieldHashes {
    if (made['cells'] === hashes['cells']) return made
    const { isRead } = this.#is
    const unread = cells.flatMap(([column, text]) => (isRead(column) ? [] : [[column, text.trim()]]))
    return { ...made, cells: this.#hasher.of(unread) }
  }

  #differing({ hashes }: Made, { body }: Incident): readonly RowField[] {
    const ours = this.#hasher.ofBody(body)
    return rowFields.filter((field) => ours[field] !== hashes[field])
  }

  #names({ body, row }: Made): boolean {
    return this.#is.names.isSaidBy(body, row.made?.sources ?? [])
  }

  /** Where a cell names somebody, what is wrong with it is told without the cell. */
  #toldOf({ problems }: MappedRow): ReceivedRow['problems'] {
    return problems.slice(0, mostProblems).map(({ column, code, value }) => ({
      column,
      code,
      value: this.#is.names.isSaid([value]) ? '' : value,
    }))
  }
}

/** What the record of a row holds. */
const mostProblems = 99

type Made = Row & { readonly body: Body }
type Fit = Made & { readonly sources: readonly FoundSource[] }

/** A row that the vault turns away although it could be read. */
const rejected = (
  { row, id, hashes, problems }: Made,
  code: ReceivedRow['problems'][number]['code'],
): ComparedRow => ({
  row,
  id,
  hashes,
  problems: [{ column: '', code, value: '' }, ...problems],
  outcome: 'rejected',
})
