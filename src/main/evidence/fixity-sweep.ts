import { setTimeout } from 'node:timers/promises'
import { cameWithoutBytes } from '#shared/domain/custody/standing.ts'
import type { Vault } from '#main/vault/vault.ts'

/** An item is looked at again when nobody has for so long. */
const everyMs = 7 * 24 * 60 * 60 * 1000
/** The first look comes when the person has settled in; between items the disk is theirs. */
const settlingMs = 60_000
const betweenMs = 250
/** One commit for so many. */
const perBatch = 10

export interface SweepOptions {
  readonly signal: AbortSignal
  readonly now: () => number
  /** Whether others need the disk and the processor just now. */
  readonly isBusy: () => boolean
  /** Waits, and waits on while others need the disk; rejects when stopped. */
  readonly pause: (ms: number) => Promise<void>
}

/**
 * First says in the journal which items lack their file, which puts them in quarantine. Then goes through
 * all evidence, least recently checked first, until everything was checked within a week or it is told to stop. Never
 * more than a few items at a time.
 */
export async function sweepFixity(
  vault: Pick<Vault, 'records' | 'evidence' | 'custodian' | 'notices'>,
  { signal, now, isBusy, pause }: SweepOptions,
): Promise<void> {
  const gently = { why: 'in the background', signal, giveWayTo: isBusy } as const
  const missing = newlyMissing(vault)
  if (missing.length > 0) await vault.evidence.checkFixity(missing, gently)
  await pause(settlingMs)
  const due = await dueItems(vault, now() - everyMs)
  for (let start = 0; start < due.length && !signal.aborted; start += perBatch) {
    const batch = due.slice(start, start + perBatch)
    const checked = await vault.evidence.checkFixity(batch, gently)
    // A disk that fails now is told of by whatever the person does next.
    if (!checked.ok || checked.value.cancelled) return
    await pause(betweenMs * batch.length)
  }
}

/** What opening the workspace found without its file, and nobody has been told of yet. */
const newlyMissing = ({ notices, custodian }: Pick<Vault, 'notices' | 'custodian'>): string[] =>
  notices
    .flatMap((notice) => (notice.kind === 'evidence-missing' ? notice.evidenceIds : []))
    .filter((id) => custodian.standing(id)?.kind === 'held')

async function dueItems(vault: Pick<Vault, 'records' | 'custodian'>, before: number): Promise<string[]> {
  const items: { readonly id: string; readonly triedAt: number }[] = []
  for await (const { id } of vault.records('evidence')) {
    const standing = vault.custodian.standing(id)
    const triedAt = standing?.triedAt == null ? 0 : Date.parse(standing.triedAt)
    if (standing?.kind !== 'deleted' && !cameWithoutBytes(standing) && triedAt < before)
      items.push({ id, triedAt })
  }
  return items.toSorted((a, b) => a.triedAt - b.triedAt).map(({ id }) => id)
}

/** Sweeps from each unlocking until `stop`, giving way to jobs. */
export class BackgroundSweep {
  readonly #isBusy: () => boolean
  readonly #onFault: (error: unknown) => void
  #stopping = new AbortController()
  #running: Promise<void> = Promise.resolve()

  constructor(isBusy: () => boolean, onFault: (error: unknown) => void) {
    this.#isBusy = isBusy
    this.#onFault = onFault
  }

  start(vault: Vault): void {
    this.#stopping.abort()
    const stopping = new AbortController()
    this.#stopping = stopping
    const { signal } = stopping
    const pause = async (ms: number) => {
      do await setTimeout(ms, undefined, { signal, ref: false })
      while (this.#isBusy())
    }
    const isBusy = this.#isBusy
    this.#running = sweepFixity(vault, { signal, now: Date.now, isBusy, pause }).catch((error: unknown) => {
      if (!signal.aborted) this.#onFault(error)
    })
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#running
  }
}
