/*
 * Owns bringing in rows of somebody's log, and taking an import back. Everything is held against the workspace as it is
 * entered; all that an import brings stands in one commit, or nothing of it.
 */
import type { NewId } from '#shared/lib/clock.ts'
import { ok, type Result } from '#shared/lib/result.ts'
import type { ReceivedRow } from '#shared/domain/log-import/schema.ts'
import type { Evidence, EvidencePlace } from '../evidence/evidence-store.ts'
import { asKnown, stowRawFile } from '../imports/raw-file.ts'
import { Stowage } from '../imports/stow.ts'
import { refuse, settle } from '../storage/refusal.ts'
import { assertRoom } from '../storage/room.ts'
import { breath } from './breath.ts'
import { LogEntries } from './log-entries.ts'
import { knownMedia, mediaOfRows, stowMedia } from './media.ts'
import type {
  LogAnswer,
  LogOptions,
  LogOrder,
  LogPlan,
  Logs,
  LogUndoing,
  RowReceived,
  RunOptions,
} from './order.ts'
import { pageRows, receivedRows } from './received.ts'
import { Undoing } from './undo.ts'
import { Walk, type Walking } from './walk.ts'

/** What rows come to in the journal, going by logs that were measured: an incident and its sources, and the row as received. */
const bytesOf = (rows: number, fileBytes: number): number => rows * 4_000 + 3 * fileBytes

export class LogImports implements Logs {
  readonly #place: EvidencePlace
  readonly #evidence: Pick<Evidence, 'kept'>
  readonly #workspaceId: string
  readonly #newId: NewId
  readonly #closing = new AbortController()
  readonly #underWay = new Set<Promise<unknown>>()

  constructor(place: EvidencePlace, evidence: Pick<Evidence, 'kept'>, workspaceId: string, newId: NewId) {
    this.#place = place
    this.#evidence = evidence
    this.#workspaceId = workspaceId
    this.#newId = newId
  }

  get #ledger() {
    return this.#place.custodian.ledger
  }

  plan(order: LogOrder, options: LogOptions = {}): Promise<Result<LogPlan>> {
    return this.#tracked(async () => {
      const walk = await Walk.of(order, this.#walking(this.#ledger.now, options))
      for await (const _ of walk.rows()) continue
      return walk.plan()
    })
  }

  run(order: LogOrder, options: RunOptions = {}): Promise<Result<LogAnswer>> {
    return this.#tracked(() => this.#evidence.kept(() => this.#run(order, options)))
  }

  async #run(order: LogOrder, { signal, onProgress, isSameLog = false }: RunOptions): Promise<LogAnswer> {
    const ledger = this.#ledger
    ledger.refuseIfReadOnly()
    const assertWanted = () => this.#assertWanted(signal)
    assertWanted()
    const stowage = new Stowage(this.#place)
    try {
      const file = await stowRawFile(stowage, order.file, assertWanted)
      const { files: disk, folder } = this.#place
      await assertRoom(disk, folder, bytesOf(order.rows.count, file.stowed.bytes))
      const names = await mediaOfRows(order, () => Walk.of(order, this.#walking(ledger.now, { signal })))
      const stowed = await stowMedia(stowage, { names, mediaOf: order.mediaOf }, { assertWanted, onProgress })
      return await ledger.exclusively(async (at) => {
        assertWanted()
        const raw = await asKnown(this.#place, stowage, file)
        const media = await knownMedia(this.#place, stowage, stowed)
        const walk = await Walk.of(order, this.#walking(at, { signal, onProgress }))
        const entries = new LogEntries({ ledger, order, walk, raw, media, at, newId: this.#newId, isSameLog })
        await stowage.placedBy(() => ledger.append(entries.all(), at))
        return entries.answer
      })
    } finally {
      await stowage.clear()
    }
  }

  planUndo(importId: string): Promise<Result<LogUndoing>> {
    return this.#tracked(async () => (await Undoing.of(importId, this.#ledger, this.#pause())).told)
  }

  undo(importId: string): Promise<Result<LogUndoing>> {
    return this.#tracked(() =>
      this.#ledger.exclusively(async (at) => {
        const undoing = await Undoing.of(importId, this.#ledger, this.#pause())
        await this.#ledger.append(undoing.entries(at), at)
        return undoing.told
      }),
    )
  }

  received(incidentId: string): Promise<Result<readonly RowReceived[]>> {
    return this.#tracked(() => receivedRows(this.#ledger, incidentId))
  }

  page(importId: string, at: number): Promise<Result<readonly ReceivedRow[]>> {
    return this.#tracked(() => pageRows(this.#ledger, importId, at))
  }

  /** Stops what is under way and waits until nothing of it is left. */
  async close(): Promise<void> {
    this.#closing.abort()
    await Promise.allSettled(this.#underWay)
  }

  #walking(at: string, { signal, onProgress }: LogOptions): Walking {
    return {
      ledger: this.#ledger,
      workspaceId: this.#workspaceId,
      at,
      newSourceId: this.#newId(),
      pause: this.#pause(signal),
      assertWanted: () => this.#assertWanted(signal),
      onProgress,
    }
  }

  #pause(signal?: AbortSignal) {
    return breath(() => this.#assertWanted(signal))
  }

  #assertWanted(signal: AbortSignal | undefined): void {
    if (this.#closing.signal.aborted) refuse('locked', 'The workspace was locked. Nothing was imported.')
    if (signal?.aborted === true) refuse('cancelled', 'The import was cancelled. Nothing was imported.')
  }

  #tracked<T>(work: () => Promise<T>): Promise<Result<T>> {
    const running = settle(async () => ok(await work()))
    this.#underWay.add(running)
    return running.finally(() => this.#underWay.delete(running))
  }
}
