import { randomBytes } from 'node:crypto'
import { fail, ok, type Failure, type Result } from '#shared/lib/result.ts'
import type { Host } from '#main/host/host.ts'
import type { Job, Jobs } from '#main/jobs/jobs.ts'
import type { WatchClock } from '#main/jobs/watch-clock.ts'
import type { Vault } from '#main/vault/vault.ts'
import { systemDiskOf, type DiskOf } from './backup-folder.ts'
import type { BackupProgress } from './request.ts'
import { makeScheduledBackup } from './scheduled.ts'

/** The first look comes when the person has settled in. */
const lookEveryMs = 60_000
/** A disk may be plugged in at any moment; whoever cancels wants to be left alone for longer. */
const againAfterMs = { failure: 5 * 60_000, cancelled: 60 * 60_000 }

export interface BackupWatchParts {
  readonly clock: WatchClock
  readonly jobs: Jobs
  readonly run: Host['runChild']
  /** It has begun or ended, or something keeps it from being made. */
  readonly onChange: () => void
  readonly onFault: (error: unknown) => void
  readonly diskOf?: DiskOf
}

/** How a backup's progress is told to the window. */
export const tellBackup =
  ({ progress }: Job) =>
  ({ stage, done, total }: BackupProgress): void =>
    progress({
      stage: stage === 'writing' ? 'backup-writing' : 'backup-reading-back',
      done,
      total,
      unit: 'bytes',
    })

/** Makes the backups of the schedule while a workspace is open for writing, one at a time and never beside other jobs. */
export class BackupWatch {
  readonly diskOf: DiskOf
  readonly #parts: BackupWatchParts
  #vault: Vault | null = null
  #stopTicks: () => void = () => undefined
  #jobId: string | null = null
  #problem: Failure | null = null
  /** By the clock that never goes back. */
  #notBefore = -Infinity

  constructor(parts: BackupWatchParts) {
    this.#parts = parts
    this.diskOf = parts.diskOf ?? systemDiskOf
  }

  /** The job under way, and why the one that is due was not made; for the workspace that is watched. */
  get state(): { readonly jobId: string | null; readonly problem: Failure | null } {
    return { jobId: this.#jobId, problem: this.#problem }
  }

  start(vault: Vault): void {
    this.stop()
    this.#vault = vault
    this.#stopTicks = this.#parts.clock.every(lookEveryMs, () => this.#look())
  }

  /** What is under way is a job, and ends with the jobs. */
  stop(): void {
    this.#stopTicks()
    this.#vault = null
    this.#jobId = null
    this.#problem = null
    this.#notBefore = -Infinity
  }

  /** Another schedule was chosen: what was wrong with the one before is past, and its first backup is due. */
  changed(): void {
    this.#notBefore = -Infinity
    this.#problem = null
    this.#parts.onChange()
    this.#look()
  }

  /** Makes it now, due or not. */
  makeNow(): Result<void> {
    const vault = this.#vault
    if (vault?.backups.schedule == null)
      return fail('not-found', 'There is no schedule for backups on this machine.')
    if (this.#jobId === null) this.#begin(vault)
    return ok(undefined)
  }

  get #now(): string {
    return new Date(this.#parts.clock.wall()).toISOString()
  }

  #look(): void {
    const vault = this.#vault
    const { clock, jobs } = this.#parts
    if (vault === null || this.#jobId !== null) return
    if (!vault.backups.isDue(this.#now)) return this.#tell(null) // one made by hand serves as well
    if (clock.monotonic() >= this.#notBefore && !jobs.isBusy) this.#begin(vault)
  }

  #begin(vault: Vault): void {
    void this.#make(vault).catch(this.#parts.onFault)
  }

  async #make(vault: Vault): Promise<void> {
    const { clock, jobs, run, onChange } = this.#parts
    const jobId = randomBytes(16).toString('hex')
    this.#jobId = jobId
    onChange()
    try {
      const made = await jobs.run(jobId, (job) =>
        makeScheduledBackup(vault, {
          run,
          now: this.#now,
          signal: job.signal,
          onProgress: tellBackup(job),
          diskOf: this.diskOf,
        }),
      )
      if (this.#jobId !== jobId) return // the workspace was locked meanwhile
      const cancelled = !made.ok && made.failure.code === 'cancelled'
      if (!made.ok)
        this.#notBefore = clock.monotonic() + (cancelled ? againAfterMs.cancelled : againAfterMs.failure)
      this.#problem = made.ok || cancelled ? null : made.failure
    } finally {
      if (this.#jobId === jobId) {
        this.#jobId = null
        onChange()
      }
    }
  }

  #tell(problem: Failure | null): void {
    if (this.#problem === problem) return
    this.#problem = problem
    this.#parts.onChange()
  }
}
