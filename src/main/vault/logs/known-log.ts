import type { ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import type { ReceivedRow } from '#shared/domain/log-import/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Ledger } from '../ledger.ts'
import type { Breath } from './breath.ts'
import type { Prints, RowPrint } from './row-print.ts'
import { hashOfAll, type FieldHashes } from './row-reader.ts'

/** What an import of this log made of a row the last time, as far as it is kept at hand. */
export interface KnownRow {
  readonly place: RowPlace
  /** One for all that the row says. */
  readonly hash: string
  /** The revision that the incident had by it; null where only columns changed that nothing is made of. */
  readonly rev: number | null
  /** Its import was undone and nobody had touched it: the incident is withdrawn, and may come back. */
  readonly isTakenBack: boolean
  /** Columns that its profile read and that no file had by which it was made: nothing it says is of them. */
  readonly missing: ReadonlySet<string>
}

interface RowPlace {
  readonly page: string
  readonly at: number
}

/** Pages at hand while rows are held against them: a newer export mostly has them in the same order. */
const mostPages = 8

/** What earlier imports of the same log brought. */
export class KnownLog {
  /** The source that stands for the log; null where it is new here. */
  readonly sourceId: string | null
  /** The profile by which it was read last, of imports that stand. */
  readonly profile: ImportProfileBody | undefined
  /** Of each import that stands: the columns that its profile read and its file did not have. */
  readonly missing: readonly ReadonlySet<string>[]
  /** Incidents of rows without an id, with what those said last. */
  readonly nameless: ReadonlyMap<string, RowPrint>
  readonly #byWhole: ReadonlyMap<string, string>
  readonly #ledger: Ledger
  readonly #rows: ReadonlyMap<string, KnownRow>
  readonly #pages = new Map<string, StoredRecord<'log-page'>>()

  private constructor(
    ledger: Ledger,
    { sourceId, profile, missing, nameless }: Pick<KnownLog, 'sourceId' | 'profile' | 'missing' | 'nameless'>,
    rows: ReadonlyMap<string, KnownRow>,
  ) {
    this.#ledger = ledger
    this.sourceId = sourceId
    this.profile = profile
    this.missing = missing
    this.nameless = nameless
    this.#byWhole = new Map([...nameless].map(([id, { whole }]) => [whole, id]))
    this.#rows = rows
  }

  /** From the rows as they were received. */
  static async of(
    ledger: Ledger,
    imports: readonly StoredRecord<'log-import'>[],
    { prints, pause }: { readonly prints: Prints; readonly pause: Breath },
  ): Promise<KnownLog> {
    const rows = new Map<string, KnownRow>()
    const nameless = new Map<string, RowPrint>()
    const missing: ReadonlySet<string>[] = []
    for (const { body } of imports) {
      const left = new Set(body.undone?.left)
      const missingThen = new Set(body.missingColumns)
      if (body.undone === null) missing.push(missingThen)
      for (const { id } of body.pages) {
        const rest = pause()
        if (rest) await rest
        for (const [at, row] of (await pageOf(ledger, id)).body.rows.entries()) {
          if (row.incidentId === null || row.outcome === 'conflict') continue
          const isUndone = body.undone !== null && !left.has(row.incidentId)
          if (isUndone && row.outcome === 'updated') continue // what the import before said of it stands again
          const before = rows.get(row.incidentId)
          if (row.key === '') nameless.set(row.incidentId, prints(row.cells))
          rows.set(row.incidentId, {
            place: { page: id, at },
            hash: hashOfAll(row.made),
            rev: row.rev ?? before?.rev ?? null,
            isTakenBack: isUndone,
            missing: before === undefined ? missingThen : inBoth(missingThen, before.missing),
          })
        }
      }
    }
    const sourceId = imports[0]?.body.sourceId ?? null
    const profile = imports.findLast(({ body }) => body.undone === null)?.body.profile
    return new KnownLog(ledger, { sourceId, profile, missing, nameless }, rows)
  }

  get(incidentId: string): KnownRow | undefined {
    return this.#rows.get(incidentId)
  }

  /** Of a row without an id that said all of this. */
  namelessBy(whole: string): string | undefined {
    return this.#byWhole.get(whole)
  }

  /** Incidents that stand by it. */
  *standing(): Generator<string> {
    for (const [id, { isTakenBack }] of this.#rows) if (!isTakenBack) yield id
  }

  async received({ place: { page, at } }: KnownRow): Promise<ReceivedRow & { readonly made: FieldHashes }> {
    const row = (await this.#page(page)).body.rows[at]
    if (row === undefined) throw new RangeError(`No row ${at} in its page`)
    return row
  }

  async #page(id: string): Promise<StoredRecord<'log-page'>> {
    const page = this.#pages.get(id) ?? (await pageOf(this.#ledger, id))
    this.#pages.delete(id)
    this.#pages.set(id, page)
    const [oldest] = this.#pages.keys()
    if (this.#pages.size > mostPages && oldest !== undefined) this.#pages.delete(oldest)
    return page
  }
}

/** One of the two where it can be, for there are many rows. */
function inBoth(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  const both = new Set([...one].filter((column) => other.has(column)))
  return both.size === other.size ? other : both.size === one.size ? one : both
}

/** Every import of logs, in order. */
export async function logImports(ledger: Ledger): Promise<readonly StoredRecord<'log-import'>[]> {
  const records = await Promise.all(ledger.index.idsOf('log-import').map((id) => ledger.current(id)))
  return records.filter((record) => record.kind === 'log-import')
}

/** Rows of an import as they were received, by the id of their page. */
export async function pageOf(ledger: Ledger, id: string): Promise<StoredRecord<'log-page'>> {
  const page = await ledger.current(id)
  if (page.kind !== 'log-page') throw new RangeError(`No page of rows ${id}`)
  return page
}
