import type { ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import { mostRows } from '#shared/domain/log-import/schema.ts'
import { sameJson } from '#shared/lib/same-json.ts'
import { ruleColumns } from '#shared/mapping/rules/rule-columns.ts'
import type { Ledger } from '../ledger.ts'
import { refuse } from '../storage/refusal.ts'
import { Account } from './account.ts'
import type { Breath } from './breath.ts'
import { ColumnsMissing } from './columns-missing.ts'
import { RowComparer } from './compare.ts'
import type { ComparedRow } from './compared-row.ts'
import { KnownLog, logImports } from './known-log.ts'
import { NameGuard } from './name-guard.ts'
import type { LogOptions, LogOrder, LogPlan } from './order.ts'
import { refuseNamed } from './refuse-named.ts'
import { RowIds } from './row-id.ts'
import { printsFor } from './row-print.ts'
import { RowSources } from './row-sources.ts'
import { SharedRows } from './shared-rows.ts'
import { StatementWords } from './statement-words.ts'

export interface Walking {
  readonly ledger: Ledger
  readonly workspaceId: string
  readonly at: string
  /** For a log that is new here. */
  readonly newSourceId: string
  readonly pause: Breath
  /** Refuses once nobody wants the outcome: asked at each batch, and before what cannot be taken back. */
  readonly assertWanted: () => void
  readonly onProgress?: LogOptions['onProgress']
}

/** Goes through the rows of a log and says of each what becomes of it. Writes nothing. */
export class Walk {
  readonly sourceId: string
  readonly sources: RowSources
  readonly account = new Account()
  readonly #order: LogOrder
  readonly #is: Walking
  readonly #known: KnownLog
  readonly #comparer: RowComparer
  readonly #missing: ColumnsMissing
  readonly #shared: SharedRows

  private constructor(
    order: LogOrder,
    walking: Walking,
    { known, sourceId, sources, comparer, missing }: Awaited<ReturnType<typeof partsOf>>,
  ) {
    this.#order = order
    this.#is = walking
    this.#known = known
    this.sourceId = sourceId
    this.sources = sources
    this.#comparer = comparer
    this.#missing = missing
    this.#shared = new SharedRows(known)
  }

  static async of(order: LogOrder, walking: Walking): Promise<Walk> {
    if (order.rows.count > mostRows)
      refuse(
        'too-large',
        `This file has more than ${mostRows.toLocaleString('en-GB')} rows. Nothing was imported.`,
        {
          next: 'Cut it into several files, each with the names of the columns.',
        },
      )
    return new Walk(order, walking, await partsOf(order, walking))
  }

  /** Every row, in order; its sources are there from then on. */
  async *rows(): AsyncGenerator<ComparedRow> {
    const { pause, onProgress, assertWanted } = this.#is
    const { count, batches } = this.#order.rows
    let done = 0
    for await (const batch of batches()) {
      assertWanted()
      onProgress?.(done, count)
      for (const row of batch) {
        const rest = pause()
        if (rest) await rest
        const compared = await this.#comparer.compare(row)
        this.account.add(compared)
        this.#shared.see(compared)
        if (compared.outcome === 'created' || compared.outcome === 'updated')
          for (const source of compared.sources) this.sources.use(source)
        yield compared
      }
      done += batch.length
    }
    assertWanted()
    if (done !== count) throw new Error('A log was read to another length than it has')
  }

  /** Once all rows were walked through. */
  async plan(): Promise<LogPlan> {
    const { counts, reread, changes, conflicts, rejected } = this.account
    const { sourceId, profile } = this.#known
    const otherRules = profile !== undefined && !sameRules(profile, this.#order.profile)
    const gone = await this.#gone()
    const missing = { missingColumns: this.#missing.columns, fieldsLeft: this.#missing.left }
    const unlike = this.#shared.unlike(counts.read)
    return { sourceId, unlike, ...missing, counts, otherRules, reread, changes, conflicts, rejected, gone }
  }

  async #gone(): Promise<LogPlan['gone']> {
    const { ledger, pause } = this.#is
    const gone: LogPlan['gone'][number][] = []
    for (const id of this.#known.standing()) {
      if (this.#comparer.has(id)) continue
      const rest = pause()
      if (rest) await rest
      const { reference, kind, body } = await ledger.current(id)
      gone.push({ id, reference, title: kind === 'incident' ? body.title : '' })
    }
    return gone
  }
}

/** What two profiles make of rows, whatever they are called and by which columns they are found. */
const sameRules = (one: ImportProfileBody, other: ImportProfileBody): boolean =>
  sameJson(rulesOf(one), rulesOf(other))

const rulesOf = ({ fields, blanks, log: { language, tlp } }: ImportProfileBody) => ({
  fields,
  blanks,
  language,
  tlp,
})

async function partsOf(order: LogOrder, { ledger, workspaceId, at, newSourceId, pause }: Walking) {
  const { profile } = order
  const words = await StatementWords.of(ledger)
  words.check(profile)
  const names = await NameGuard.of(ledger)
  refuseNamed(order, names)
  const earlier = (await logImports(ledger)).filter(({ body }) => body.profile.log.name === profile.log.name)
  const bodies = earlier.map(({ body }) => body)
  const prints = printsFor(order, bodies)
  const known = await KnownLog.of(ledger, earlier, { prints, pause })
  const missing = new ColumnsMissing(profile, order.columns)
  missing.assertIds(known.missing)
  const sourceId = known.sourceId ?? newSourceId
  const sources = await RowSources.of(ledger, { sourceId, workspaceId, profile }, pause)
  const read = new Set(profile.fields.flatMap(ruleColumns))
  const comparer = new RowComparer({
    ledger,
    at,
    known,
    sourceId,
    ids: await RowIds.of(order, { known, prints, logSourceId: sourceId }, pause),
    sources,
    words,
    missing,
    names,
    isRead: (column) => read.has(column),
    repeated: order.rows.repeated,
  })
  return { known, sourceId, sources, comparer, missing }
}
