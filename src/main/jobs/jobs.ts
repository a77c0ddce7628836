import { fail, type Result } from '#shared/lib/result.ts'
import type { JobProgress } from '#shared/ipc/events.ts'

/** What a long piece of work is given: when to stop, and where to say how far it is. */
export interface Job {
  readonly signal: AbortSignal
  progress(progress: Omit<JobProgress, 'jobId'>): void
}

interface Running {
  readonly abort: AbortController
  readonly done: Promise<unknown>
}

/** Often enough to look alive, rare enough not to fill the channel. */
const progressEveryMs = 100

/** The long pieces of work under way, by the id the window gave them. */
export class Jobs {
  readonly #running = new Map<string, Running>()
  readonly #send: (progress: JobProgress) => void
  readonly #now: () => number

  constructor(send: (progress: JobProgress) => void, now: () => number = () => performance.now()) {
    this.#send = send
    this.#now = now
  }

  get isBusy(): boolean {
    return this.#running.size > 0
  }

  /** Runs the work unless a job of that id is running. The last progress told is always sent. */
  async run<T>(jobId: string, work: (job: Job) => Promise<Result<T>>): Promise<Result<T>> {
    if (this.#running.has(jobId)) return fail('exists', 'This is already being done.')
    const abort = new AbortController()
    const reporter = this.#reporter(jobId)
    const done = (async () => work({ signal: abort.signal, progress: reporter.tell }))()
    this.#running.set(jobId, { abort, done })
    try {
      return await done
    } finally {
      this.#running.delete(jobId)
      reporter.flush()
    }
  }

  /** Asks the job to stop; does nothing when it is over. */
  cancel(jobId: string): void {
    this.#running.get(jobId)?.abort.abort()
  }

  /** Asks all jobs to stop and waits until they have: nothing may use the vault after a lock. */
  async cancelAll(): Promise<void> {
    const running = [...this.#running.values()]
    for (const { abort } of running) abort.abort()
    await Promise.allSettled(running.map(({ done }) => done))
  }

  #reporter(jobId: string) {
    let held: JobProgress | undefined
    let sentAt = -Infinity
    let sentStage = ''
    const send = (progress: JobProgress) => {
      held = undefined
      sentAt = this.#now()
      sentStage = progress.stage
      this.#send(progress)
    }
    return {
      tell: (progress: Omit<JobProgress, 'jobId'>) => {
        held = { jobId, ...progress }
        if (this.#now() - sentAt >= progressEveryMs || progress.stage !== sentStage) send(held)
      },
      flush: () => {
        if (held) send(held)
      },
    }
  }
}
