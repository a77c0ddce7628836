import { isReread } from './account.ts'
import type { ComparedRow } from './compared-row.ts'
import type { KnownLog } from './known-log.ts'
import type { LogPlan } from './order.ts'

/** One in so many rows is as good as none: a newer export has most of what came before, and a partial one is mostly of it. */
const oneIn = 20

/** Whether a file has rows of the log for which it is taken: of another log the ids differ, or they are those of other incidents. */
export class SharedRows {
  readonly #known: KnownLog
  readonly #met = new Set<string>()
  #shared = 0

  constructor(known: KnownLog) {
    this.#known = known
  }

  see(compared: ComparedRow): void {
    const { id } = compared
    const before = this.#known.get(id)
    if (before === undefined || before.isTakenBack || this.#met.has(id)) return
    this.#met.add(id)
    if (!isAnother(compared)) this.#shared += 1
  }

  /** Null as long as nothing speaks against its being the log. */
  unlike(rows: number): LogPlan['unlike'] {
    let known = 0
    for (const _ of this.#known.standing()) known += 1
    return this.#shared * oneIn < Math.min(known, rows) ? { known, shared: this.#shared } : null
  }
}

/** Under one id, neither what it is called nor when it was is what it was before, and its cells say other things too. */
function isAnother(compared: ComparedRow): boolean {
  if (isReread(compared)) return false
  const changed =
    compared.outcome === 'updated'
      ? compared.take
      : compared.outcome === 'conflict'
        ? compared.conflict.fields.map(({ field }) => field)
        : []
  return changed.some((field) => field === 'title') && changed.some((field) => field === 'dates')
}
