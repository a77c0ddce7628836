import type { MappedRow } from '#shared/mapping/mapped-row.ts'
import { derivedId } from '../records/derived-id.ts'
import type { Breath } from './breath.ts'
import type { KnownLog } from './known-log.ts'
import type { LogOrder } from './order.ts'
import type { Prints } from './row-print.ts'

/** The incident that a row with an id is in every export of its log. */
export const incidentOfKey = (key: string, logSourceId: string): string => derivedId(logSourceId, 'key', key)

interface Knowing {
  readonly known: KnownLog
  readonly prints: Prints
  readonly logSourceId: string
}

/**
 * The incident that a row is in every export of its log: by its id there. Without one it is that of the row which said all
 * the same; failing that, of one that said the same in what is read, as long as no row of this file is that one whole.
 */
export class RowIds {
  readonly #is: Knowing
  /** Of rows without an id: what they say, and the incident. */
  readonly #whole = new Map<string, string>()
  readonly #taken = new Set<string>()
  /** Incidents that no row of the file says whole, by what is read of them. */
  readonly #alike: ReadonlyMap<string, string[]>

  private constructor(knowing: Knowing, alike: ReadonlyMap<string, string[]>) {
    this.#is = knowing
    this.#alike = alike
  }

  static async of(order: LogOrder, knowing: Knowing, pause: Breath): Promise<RowIds> {
    const { known, prints } = knowing
    if (known.nameless.size === 0) return new RowIds(knowing, new Map())
    const inFile = new Set<string>()
    for await (const batch of order.rows.batches())
      for (const { key, cells } of batch) {
        const rest = pause()
        if (rest) await rest
        if (key === '') inFile.add(prints(cells).whole)
      }
    const alike = new Map<string, string[]>()
    for (const [id, { whole, read }] of known.nameless)
      if (read !== null && !inFile.has(whole)) alike.set(read, [...(alike.get(read) ?? []), id])
    return new RowIds(knowing, alike)
  }

  of({ key, cells }: Pick<MappedRow, 'key' | 'cells'>): string {
    if (key !== '') return incidentOfKey(key, this.#is.logSourceId)
    const { whole, read } = this.#is.prints(cells)
    const again = this.#whole.get(whole)
    if (again !== undefined) return again
    const id = this.#is.known.namelessBy(whole) ?? this.#alikeTo(read) ?? this.#fresh(whole)
    this.#whole.set(whole, id)
    this.#taken.add(id)
    return id
  }

  #alikeTo(read: string | null): string | undefined {
    return read === null ? undefined : this.#alike.get(read)?.shift()
  }

  /** An incident that began with these words may say others by now. */
  #fresh(whole: string): string {
    const { known, logSourceId } = this.#is
    for (let nth = 0; ; nth += 1) {
      const id = derivedId(logSourceId, 'cells', whole, ...(nth === 0 ? [] : [String(nth)]))
      if (known.get(id) === undefined && !this.#taken.has(id)) return id
    }
  }
}
