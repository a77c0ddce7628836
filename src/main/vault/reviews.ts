/*
 * Owns what a reviewer does: decisions, written by the vault itself so that reviewer and time are nobody's claim, and
 * what the journal says about who wrote what and how far two coders agree.
 */
import { agreementOn, type AgreementOn } from '#shared/domain/coding/agreement-on.ts'
import type { CodingBody } from '#shared/domain/coding/schema.ts'
import type { IncidentBody } from '#shared/domain/incident/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Review } from '#shared/domain/review/schema.ts'
import type { CommitAnswer } from '#shared/ipc/records.ts'
import type { NewId } from '#shared/lib/clock.ts'
import { fail, type Result } from '#shared/lib/result.ts'
import type { Ledger } from './ledger.ts'
import { commitRecords } from './records/commit-records.ts'
import { incidentAuthors } from './records/incident-authors.ts'

/** What a reviewer decides about the version that they looked at. */
export interface NewDecision extends Pick<Review, 'rev' | 'decision' | 'comment' | 'checklist'> {
  readonly incidentId: string
}

export class Reviews {
  readonly #ledger: Ledger
  readonly #newId: NewId

  constructor(ledger: Ledger, newId: NewId) {
    this.#ledger = ledger
    this.#newId = newId
  }

  /** Stale when somebody saved since the reviewer looked. */
  decide({ incidentId, ...decided }: NewDecision): Promise<Result<CommitAnswer>> {
    const ledger = this.#ledger
    return ledger.exclusively(async (now) => {
      const current =
        ledger.index.get(incidentId)?.kind === 'incident' ? await ledger.current(incidentId) : null
      if (current?.kind !== 'incident') return fail('not-found', 'This incident is not in the workspace.')
      const review: Review = { id: this.#newId(), reviewer: ledger.actor, at: now, ...decided }
      const body: IncidentBody = {
        ...current.body,
        status: decided.decision,
        reviews: [...current.body.reviews, review],
      }
      const draft = { kind: 'incident' as const, id: incidentId, baseRev: decided.rev, body }
      return commitRecords(ledger, { records: [draft] }, now)
    })
  }

  /** For each incident who wrote what is not accepted yet; an id that is no incident is left out. */
  async authors(ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const found = new Map<string, readonly string[]>()
    for (const id of ids) {
      if (this.#ledger.index.get(id)?.kind === 'incident')
        found.set(id, [...(await incidentAuthors(id, (one) => this.#ledger.versions(one)))])
    }
    return found
  }

  /** Agreement of every second coding with the links of the version that was coded, category by category. */
  async agreement(statementId: string, categoryIds: readonly string[]): Promise<AgreementOn> {
    const codings = await this.#codings()
    const coded = new Map<string, readonly StoredRecord<'incident'>[]>()
    for (const { incidentId } of codings)
      if (!coded.has(incidentId)) coded.set(incidentId, await this.#versions(incidentId))
    return agreementOn(
      statementId,
      categoryIds,
      codings,
      (id, rev) => coded.get(id)?.[rev - 1]?.body.categories,
    )
  }

  async #codings(): Promise<readonly CodingBody[]> {
    const ids = this.#ledger.index.idsOf('coding')
    const records = await Promise.all(ids.map((id) => this.#ledger.current(id)))
    return records.flatMap((record) => (record.kind === 'coding' ? [record.body] : []))
  }

  async #versions(id: string): Promise<readonly StoredRecord<'incident'>[]> {
    return (await this.#ledger.versions(id)).flatMap((version) =>
      version.kind === 'incident' ? [version] : [],
    )
  }
}
