/*
 * Owns bringing in rows of somebody's log, and taking an import back. Everything is held against the workspace before the
 * first byte is stored; all that an import brings stands in one commit, or nothing of it.
 */
import type { NewId } from '#shared/lib/clock.ts'
import { ok, type Result } from '#shared/lib/result.ts'
import type { EvidencePlace } from '../evidence/evidence-store.ts'
import { stowRawFile } from '../imports/raw-file.ts'
import { Stowage } from '../imports/stow.ts'
import { refuse, settle } from '../storage/refusal.ts'
import { breath, type Breath } from './breath.ts'
import { checkCategories } from './check-categories.ts'
import { compareLog, type LogComparison } from './compare.ts'
import { logEntries } from './log-entries.ts'
import { stowMedia } from './media.ts'
import type { LogAnswer, LogOrder, LogPlan, LogRunOptions, Logs, LogUndoing, RowReceived } from './order.ts'
import { receivedRows } from './received.ts'
import { planUndo, undoEntries } from './undo.ts'

export class LogImports implements Logs {
  readonly #place: EvidencePlace
  readonly #workspaceId: string
  readonly #newId: NewId

  constructor(place: EvidencePlace, workspaceId: string, newId: NewId) {
    this.#place = place
    this.#workspaceId = workspaceId
    this.#newId = newId
  }

  get #ledger() {
    return this.#place.custodian.ledger
  }

  plan(order: LogOrder): Promise<Result<LogPlan>> {
    return settle(async () => {
      const pause = breath()
      return ok(await this.#planOf(await this.#compared(order, { at: this.#ledger.now, pause })))
    })
  }

  run(order: LogOrder, { signal, onProgress }: LogRunOptions = {}): Promise<Result<LogAnswer>> {
    return settle(async () => {
      this.#ledger.refuseIfReadOnly()
      const pause = breath(signal)
      const assertWanted = (): void => {
        if (signal?.aborted === true) refuse('cancelled', 'The import was cancelled. Nothing was imported.')
      }
      const before = await this.#compared(order, { at: this.#ledger.now, pause })
      const stowage = new Stowage(this.#place)
      try {
        const raw = await stowRawFile(this.#place, stowage, order.file, assertWanted)
        const media = await stowMedia(
          this.#place,
          stowage,
          { rows: before.rows, mediaOf: order.mediaOf },
          { onPiece: assertWanted, onProgress: (done, total) => onProgress?.(done, total) },
        )
        return await this.#ledger.exclusively(async (at) => {
          assertWanted()
          const comparison = await this.#compared(order, { at, pause })
          const given = {
            order,
            comparison,
            raw,
            media,
            at,
            pause,
            newId: this.#newId,
            workspaceId: this.#workspaceId,
          }
          const brought = await logEntries(given, this.#ledger)
          const plan = await this.#planOf(comparison)
          await this.#commit(brought.entries, stowage, at)
          return ok({ record: brought.record, plan })
        })
      } finally {
        await stowage.clear()
      }
    })
  }

  planUndo(importId: string): Promise<Result<LogUndoing>> {
    return settle(async () => ok((await planUndo(this.#ledger, importId, breath())).told))
  }

  undo(importId: string): Promise<Result<LogUndoing>> {
    return settle(() =>
      this.#ledger.exclusively(async (at) => {
        const undoing = await planUndo(this.#ledger, importId, breath())
        await this.#ledger.append(undoEntries(undoing, this.#ledger, at), at)
        return ok(undoing.told)
      }),
    )
  }

  received(incidentId: string): Promise<Result<readonly RowReceived[]>> {
    return settle(async () => ok(await receivedRows(this.#ledger, incidentId)))
  }

  async #compared(
    order: LogOrder,
    { at, pause }: { readonly at: string; readonly pause: Breath },
  ): Promise<LogComparison> {
    await checkCategories(order.profile, this.#ledger)
    return compareLog(order, { ledger: this.#ledger, at, newSourceId: this.#newId(), pause })
  }

  async #commit(
    entries: Parameters<EvidencePlace['custodian']['ledger']['append']>[0],
    stowage: Stowage,
    at: string,
  ) {
    try {
      await stowage.shelve()
      await this.#ledger.append(entries, at)
    } catch (error) {
      // When the journal cannot tell whether the commit exists, the next opening decides about the files.
      if (!this.#ledger.isStuck) await stowage.unshelve()
      throw error
    }
  }

  async #planOf({
    sourceId,
    isKnown,
    rows,
    counts,
    conflicts,
    rejected,
    gone,
  }: LogComparison): Promise<LogPlan> {
    const stands = await Promise.all(gone.map((id) => this.#ledger.current(id)))
    return {
      sourceId: isKnown ? sourceId : null,
      counts,
      conflicts,
      rejected,
      rows: rows.map(({ row, outcome, id, body, take, beside }) => ({
        row: row.row,
        key: row.key,
        outcome,
        id: outcome === 'rejected' ? null : id,
        title: body?.title ?? '',
        fields: [...take, ...beside],
      })),
      gone: stands.map((record) => ({
        id: record.id,
        reference: record.reference,
        title: record.kind === 'incident' ? record.body.title : '',
      })),
    }
  }
}
