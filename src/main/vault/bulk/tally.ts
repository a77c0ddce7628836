import type { IncidentStatus } from '#shared/domain/incident/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { MOST_NAMED, type BulkOutcome, type LeftAlone } from '#shared/ipc/bulk.ts'

/** Reasons that are told apart; one more would be a rule that no screen of words can tell. */
const MOST_REASONS = 100

/** What an action comes to, added up incident by incident. */
export class Tally {
  #changed = 0
  readonly #left = new Map<string, LeftAlone>()

  get changed(): number {
    return this.#changed
  }

  change(): void {
    this.#changed += 1
  }

  /** `record` is missing where there is no such incident. */
  leave(
    key: string,
    record: StoredRecord<'incident'> | undefined,
    status: IncidentStatus | null = null,
  ): void {
    const sign = `${key} ${status ?? ''}`
    const group = this.#left.get(sign) ?? { key, status, count: 0, named: [] }
    const { id, reference, body } = record ?? {}
    if (id !== undefined && reference !== undefined && body !== undefined && group.named.length < MOST_NAMED)
      group.named.push({ id, reference, title: body.title })
    this.#left.set(sign, { ...group, count: group.count + 1 })
  }

  get outcome(): BulkOutcome {
    const left = [...this.#left.values()].toSorted((a, b) => b.count - a.count)
    return { changed: this.#changed, left: left.slice(0, MOST_REASONS) }
  }
}
