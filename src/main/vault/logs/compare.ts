/*
 * Owns what becomes of one row of a log, held against what earlier exports said and what stands here. It writes nothing, and
 * keeps of the rows before no more than it needs to know them again.
 */
import { deserialize, serialize } from 'node:v8'
import type { ReceivedRow } from '#shared/domain/log-import/schema.ts'
import type { BodyOf } from '#shared/domain/record/kinds.ts'
import { sameJson } from '#shared/lib/same-json.ts'
import type { MadeIncident, MappedRow } from '#shared/mapping/mapped-row.ts'
import type { Ledger } from '../ledger.ts'
import {
  asSaid,
  hashOfAll,
  rowFields,
  RowReader,
  type FieldHashes,
  type Fields,
  type RowField,
} from './row-reader.ts'
import type { ComparedRow, Incident, Row } from './compared-row.ts'
import { sourcesLeft } from './differences.ts'
import { conflict, judgeRow, saysSame, type Judgement } from './judge-row.ts'
import type { KnownLog, KnownRow } from './known-log.ts'
import { madeBody } from './made-body.ts'
import type { ColumnsMissing } from './columns-missing.ts'
import type { NameGuard } from './name-guard.ts'
import { decoded } from './refuse-named.ts'
import { bodyWith } from './row-body.ts'
import { sameCells } from './cells.ts'
import type { RowIds } from './row-id.ts'
import type { FoundSource, RowSources } from './row-sources.ts'
import type { StatementWords } from './statement-words.ts'
import { versionAt } from './untouched.ts'

type Body = BodyOf<'incident'>

export interface Comparing {
  readonly ledger: Ledger
  readonly at: string
  readonly known: KnownLog
  /** The source that stands for the log. */
  readonly sourceId: string
  readonly ids: RowIds
  readonly sources: RowSources
  readonly names: NameGuard
  readonly words: StatementWords
  readonly missing: ColumnsMissing
  /** Whether the profile makes anything of a column. */
  readonly isRead: (column: string) => boolean
  /** Ids in the log that several rows of the file have. */
  readonly repeated: ReadonlySet<string>
}

/** Most claims that an incident takes. */
const mostClaims = 200

export class RowComparer {
  readonly #is: Comparing
  readonly #reader = new RowReader()
  /** The first row of each incident that was not rejected; of a rejected one only that it is in the file. */
  readonly #first = new Map<string, { readonly row: number; readonly hash: string } | null>()
  /** First rows of ids that come again, packed: to be set beside those that say something else. */
  readonly #held = new Map<string, Uint8Array>()

  constructor(comparing: Comparing) {
    this.#is = comparing
  }

  /** Whether the file has a row of this incident. */
  has(incidentId: string): boolean {
    return this.#first.has(incidentId)
  }

  async compare(row: MappedRow): Promise<ComparedRow> {
    const { ids, isRead, repeated } = this.#is
    const id = ids.of(row)
    const plain = { row, id, hashes: {}, problems: this.#is.names.told(row).slice(0, mostProblems) }
    if (row.made === null) {
      if (!this.#first.has(id)) this.#first.set(id, null)
      return { ...plain, outcome: 'rejected' }
    }
    const { fields, hashes } = this.#reader.read(row, row.made, isRead)
    const read = { ...plain, made: row.made, fields, hashes }
    const first = this.#first.get(id)
    if (first) return this.#repeated(read, first)
    const compared = await this.#compareFirst(read)
    // The same again has the same outcome: of a row that was turned away there is no first one to repeat.
    const stands = compared.outcome === 'rejected' ? null : { row: row.row, hash: hashOfAll(hashes) }
    this.#first.set(id, stands)
    if (stands !== null && repeated.has(row.key)) this.#held.set(id, serialize(row))
    return compared
  }

  async #compareFirst(read: Read): Promise<ComparedRow> {
    const before = this.#is.known.get(read.id)
    if (before === undefined) return this.#changed(read, before)
    const told = { ...read, hashes: await this.#toldBy(read, before) }
    const isSame = !before.isTakenBack && before.hash === hashOfAll(told.hashes)
    return isSame ? { ...told, outcome: 'unchanged' } : this.#changed(told, before)
  }

  /** What a row says; where its file does not tell of a field, what it said before. */
  async #toldBy({ hashes }: Read, before: KnownRow): Promise<FieldHashes> {
    const { missing, known } = this.#is
    if (missing.fieldsLeft(before.missing).size === 0) return hashes
    const { made } = await known.received(before)
    return missing.toldOf(hashes, { made, missingBefore: before.missing })
  }

  #repeated(read: Read, first: { readonly row: number; readonly hash: string }): ComparedRow {
    if (hashOfAll(read.hashes) === first.hash) return { ...read, outcome: 'unchanged' }
    const made = this.#made(read)
    if (made === undefined) return rejected(read, 'row-shape')
    if (this.#names(made)) return rejected(read, 'names-person')
    const before = this.#heldAs(read)
    const fields = rowFields.filter((field) => before?.hashes[field] !== read.hashes[field])
    const bodies = { here: before?.body ?? made.body, there: made.body }
    return { ...made, ...conflict('key-repeated', { clashing: fields, onlyThere: [] }, bodies, first.row) }
  }

  /** The first row of the same id. */
  #heldAs(read: Read): Made | undefined {
    const held = this.#held.get(read.id)
    const row = held === undefined ? undefined : (deserialize(held) as MappedRow) // as it was packed
    if (row === undefined || row.made === null) return undefined
    return this.#made({ ...read, row, made: row.made, ...this.#reader.read(row, row.made, this.#is.isRead) })
  }

  /** What is new, or not what it was. */
  async #changed(read: Read, known: KnownRow | undefined): Promise<ComparedRow> {
    const { ledger } = this.#is
    const made = this.#made(read)
    const sources = await this.#sourcesOf(read)
    if (made === undefined || sources === undefined) return rejected(read, 'row-shape')
    if (!this.#is.words.fit(made.body.categories)) return rejected(read, 'keyword')
    if (this.#names(made)) return rejected(read, 'names-person')
    const fit = { ...made, sources }
    if (ledger.index.get(read.id) === undefined)
      return sources.length < mostClaims
        ? { ...fit, outcome: 'created', current: undefined }
        : rejected(read, 'too-many')
    const current = await ledger.current(read.id)
    if (current.kind !== 'incident') return rejected(read, 'row-shape')
    // What stands under this id without any import having made it was not made by this log.
    if (known === undefined || known.rev === null)
      return {
        ...fit,
        ...conflict(
          'changed-here',
          { clashing: rowFields, onlyThere: [] },
          { here: current.body, there: fit.body },
        ),
      }
    return known.isTakenBack && current.body.status === 'withdrawn'
      ? again(
          this.#withLeft(fit, current.body, known),
          await versionAt(current.id, known.rev, ledger),
          current,
        )
      : this.#judged(fit, current, await this.#is.known.received(known))
  }

  #judged(made: Fit, current: Incident, received: ReceivedRow): ComparedRow {
    const before = this.#asReadNow(made, received)
    const isAsSaid = (field: RowField) => this.#isAsSaid(field, made.id, current.body, before)
    const judged = judgeRow({ before, now: made.hashes }, { here: current.body, there: made.body, isAsSaid })
    const claimed = new Set(current.body.claims.map(({ sourceId }) => sourceId))
    const reread = sameCells(made.row.cells, received.cells, this.#is.isRead)
    const added = made.sources.filter(({ id }) => !claimed.has(id))
    if (judged.outcome === 'conflict') {
      const isSaidAnew = before['sources'] !== made.hashes['sources']
      const fields = isSaidAnew ? [...judged.conflict.fields, ...sourcesLeft(added)] : judged.conflict.fields
      return { ...made, ...judged, conflict: { ...judged.conflict, reread, fields } }
    }
    if (judged.outcome === 'unchanged') return { ...made, ...judged }
    const body = bodyWith(made.body, current.body, judged.take)
    if (claimed.size + added.length > mostClaims) return rejected(made, 'too-many')
    if (this.#is.names.isLinkedSaid(body, current.body)) return rejected(made, 'names-person')
    return { ...made, body, current, ...judged, reread: reread && writes(judged) }
  }

  /** Where its file does not tell of a field, what stands here stays also in what comes back. */
  #withLeft(fit: Fit, current: Body, { missing }: KnownRow): Fit {
    const left = this.#is.missing.fieldsLeft(missing)
    return {
      ...fit,
      body: bodyWith(
        current,
        fit.body,
        rowFields.filter((field) => left.has(field)),
      ),
    }
  }

  /** Undefined where it is nothing that an incident may hold. */
  #made(read: Read): Made | undefined {
    return read.fields === undefined ? undefined : { ...read, body: this.#bodyOf(read.fields, read.id) }
  }

  #bodyOf(fields: Fields, id: string): Body {
    const { sourceId: logSourceId, ledger, at } = this.#is
    return madeBody(fields, { id, logSourceId, actor: ledger.actor, at })
  }

  /** Whether a field is what the log said, down to the ids and sources that it was given here. */
  #isAsSaid(field: RowField, id: string, body: Body, before: FieldHashes): boolean {
    const { value, hash } = asSaid(field, body)
    if (hash !== before[field]) return false
    return saysSame(field, this.#bodyOf({ ...body, [field]: value }, id), body)
  }

  /** Each once; undefined where one of them cannot be a source. */
  async #sourcesOf({ made }: Read): Promise<readonly NamedSource[] | undefined> {
    const found = new Map<string, NamedSource>()
    for (const named of made.sources) {
      const source = await this.#is.sources.find(named)
      if (source === undefined) return undefined
      if (!found.has(source.id)) found.set(source.id, { ...source, named: named.url || named.title })
    }
    return [...found.values()]
  }

  /** Another profile may read other columns: what the rest of them said then is worked out again. */
  #asReadNow({ hashes }: Made, { made, cells }: ReceivedRow): FieldHashes {
    if (made['cells'] === hashes['cells']) return made
    return { ...made, cells: this.#reader.hashOfCells(cells, this.#is.isRead) }
  }

  #names({ body, made, row }: Made): boolean {
    const called = made.sources.map(({ url, title }) => (title === '' ? decoded(url) : title))
    return this.#is.names.isSaidBy(body, [row.key, ...row.media, ...called])
  }
}

/** A row whose import was undone: it comes back, unless somebody wrote something else and withdrew that. */
function again(made: Fit, base: Body, current: Incident): ComparedRow {
  if (sameJson({ ...base, status: 'withdrawn' }, current.body))
    return { ...made, outcome: 'created', current }
  const differing = rowFields.filter((field) => !saysSame(field, current.body, made.body))
  const bodies = { here: current.body, there: made.body }
  return { ...made, ...conflict('not-a-draft', { clashing: differing, onlyThere: [] }, bodies) }
}

/** What the record of a row holds. */
const mostProblems = 99

/** Whether anything but the row as received becomes other by it. */
const writes = ({ take, beside }: Extract<Judgement, { outcome: 'updated' }>): boolean =>
  take.length > 0 || beside.some((field) => field !== 'cells')

type Read = Row & { readonly made: MadeIncident; readonly fields: Fields | undefined }
type Made = Read & { readonly body: Body }
type NamedSource = FoundSource & { readonly named: string }
type Fit = Made & { readonly sources: readonly NamedSource[] }

/** A row that the vault turns away although it could be read. */
const rejected = (
  { row, id, hashes, problems }: Read,
  code: ReceivedRow['problems'][number]['code'],
): ComparedRow => ({
  row,
  id,
  hashes,
  problems: [{ column: '', code, value: '' }, ...problems],
  outcome: 'rejected',
})
