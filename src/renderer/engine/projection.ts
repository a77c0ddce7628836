import type { RecordKind, StoredRecord } from '#shared/domain/record/kinds.ts'
import type { IncidentTable } from './incident-table.ts'
import { Places } from './places/places.ts'
import type { IncidentRow } from './queries.ts'
import type { SourceTable } from './source-table.ts'
import type { Support } from './support.ts'
import { emptyTables, put, restored, type SmallKind, type Tables } from './tables.ts'

/**
 * What the queries read: columns of incidents and sources and the small kinds whole, in memory, in the worker alone.
 * Holds nothing that the rows do not; whoever writes rows applies the same records here. From a snapshot it comes in two
 * parts: what lists and counts need, then the words to be searched and what else only some queries ask for.
 */
export class Projection {
  /** What names of places stand for. */
  readonly places: Places
  #tables = emptyTables()
  /** Applied while the second part was not there: what of it belongs there is put in afterwards. */
  #waiting: StoredRecord[] | null = null
  #changes = 0

  constructor(places: Places = nowhere()) {
    this.places = places
  }

  /** How many records of all kinds. */
  get size(): number {
    return this.#tables.registry.size
  }

  get incidents(): IncidentTable {
    return this.#tables.incidents
  }

  get sources(): SourceTable {
    return this.#tables.sources
  }

  /** The sources that stand for logs which came in, by the numbers of their ids. */
  logs(): ReadonlySet<number> {
    const { logs, registry } = this.#tables
    return new Set(Array.from({ length: registry.countOf('log-import') }, (_, row) => logs.at(row)))
  }

  get support(): Support {
    return this.#tables.support
  }

  /** Its two parts, as a snapshot keeps them. */
  get columns(): Tables['columns'] {
    return this.#tables.columns
  }

  /** False while the second part is not there. */
  get isWhole(): boolean {
    return this.#waiting === null
  }

  /** Another number whenever something in it has changed. */
  get changes(): number {
    return this.#changes
  }

  apply(records: readonly StoredRecord[]): void {
    this.#changes += 1
    for (const record of records) put(this.#tables, record, this.isWhole ? 'all' : 'lines')
    this.#waiting?.push(...records)
  }

  /** Forgets everything. What is then applied is whole at once. */
  clear(): void {
    this.#changes += 1
    this.#tables = emptyTables()
    this.#waiting = null
  }

  /** The arrays of this part were filled from outside, the first part before the second. */
  restored(part: 'lines' | 'rest'): void {
    this.#changes += 1
    restored(this.#tables, part)
    if (part === 'rest') for (const record of this.#waiting ?? []) put(this.#tables, record, 'rest')
    this.#waiting = part === 'lines' ? [] : null
  }

  /** Afterwards reading changes nothing in the columns. */
  settle(): void {
    this.incidents.rows()
    this.sources.rows()
  }

  /** Does a little of what a search needs first; false when nothing of it is left. */
  prepareSearch(): boolean {
    return this.isWhole && (this.incidents.words.texts.prepare() || this.sources.words.prepare())
  }

  /** Whether a search would be answered at once, without what `prepareSearch` does before. */
  get isSearchReady(): boolean {
    return this.isWhole && this.incidents.words.texts.isReady && this.sources.words.isReady
  }

  kindOf(id: string): RecordKind | undefined {
    const number = this.idNumber(id)
    return number === undefined ? undefined : this.#tables.registry.kindAt(number)
  }

  /** The revision of the record that the columns hold; 0 for none. */
  revOf(id: string): number {
    const number = this.idNumber(id)
    return number === undefined ? 0 : this.#tables.registry.revAt(number)
  }

  counts(): Readonly<Record<RecordKind, number>> {
    return this.#tables.registry.counts()
  }

  /** The ids of all records of a kind. */
  idsOf(kind: RecordKind): readonly string[] {
    return this.#tables.registry.idsOf(kind)
  }

  /** In the columns ids are told apart by number; undefined for what was never mentioned. */
  idNumber(id: string): number | undefined {
    return this.#tables.registry.ids.number(id)
  }

  idOf(number: number): string {
    return this.#tables.registry.ids.id(number)
  }

  /** No number is as high. */
  get idCount(): number {
    return this.#tables.registry.ids.count
  }

  /** The row of the record whose id has this number, if it is of this kind. */
  rowOf(kind: 'incident' | 'source', number: number | undefined): number | undefined {
    return this.#tables.registry.rowOf(kind, number)
  }

  /** Records of a small kind, by reference. */
  small<K extends SmallKind>(kind: K): readonly StoredRecord<K>[] {
    const { small, registry } = this.#tables
    return (small.get(kind)?.list(registry.countOf(kind)) ?? []) as readonly StoredRecord<K>[] // put() sorts by kind
  }

  /** A line of the list. */
  row(row: number): IncidentRow {
    const { sources, independent } = this.support.of(row)
    const own = this.incidents.ownRowAt(row)
    return { ...own, rev: this.revOf(own.id), sources, independentSources: independent }
  }
}

/** Of no place is anything known. */
const nowhere = (): Places => new Places(() => Promise.reject(new Error('There is no gazetteer here')))
