import type { WatchClock } from '#main/jobs/watch-clock.ts'

const tickMs = 1_000
/** Told so long before, so that whoever is only reading can say that they are there. */
const warnBeforeMs = 30_000
/** Two looks at the clocks lie a second apart. With more than this between them that was not work, the machine slept. */
const sleptMs = 30_000

export interface LockWatchParts {
  readonly clock: WatchClock
  /** Seconds to the lock; null when somebody is there again. */
  readonly onWarning: (seconds: number | null) => void
  readonly onLock: () => void
}

const lookAt = (clock: WatchClock) => ({
  monotonic: clock.monotonic(),
  wall: clock.wall(),
  worked: clock.worked(),
})

/**
 * Locks an unlocked workspace that nobody works in, and one whose machine has slept. Only what the person does at the
 * window counts as work: neither a long job nor what the window asks by itself holds the lock off.
 */
export class LockWatch {
  readonly #parts: LockWatchParts
  #limitMs = 0
  #stopTicks: (() => void) | undefined
  #lastActive = 0
  #lastLook = { monotonic: 0, wall: 0, worked: 0 }
  #isWarned = false

  constructor(parts: LockWatchParts) {
    this.#parts = parts
  }

  /** Begins, or goes on with another limit; either way somebody is there now. */
  start(limitMinutes: number): void {
    const { clock } = this.#parts
    this.#limitMs = limitMinutes * 60_000
    this.#lastLook = lookAt(clock)
    this.#lastActive = this.#lastLook.monotonic
    this.#warn(null)
    this.#stopTicks ??= clock.every(tickMs, () => this.#look())
  }

  stop(): void {
    this.#stopTicks?.()
    this.#stopTicks = undefined
    this.#isWarned = false
  }

  /** Somebody is there. After a sleep that is too late: it may be anybody who woke the machine. */
  active(): void {
    if (this.#stopTicks === undefined) return
    this.#look()
    if (this.#stopTicks === undefined) return
    this.#lastActive = this.#parts.clock.monotonic()
    this.#warn(null)
  }

  #look(): void {
    const { clock, onLock } = this.#parts
    const now = lookAt(clock)
    const last = this.#lastLook
    // Work that lets nothing else have its turn keeps this look waiting too; it uses the processor, which a sleep does not.
    const gap = Math.max(now.monotonic - last.monotonic, now.wall - last.wall) - (now.worked - last.worked)
    this.#lastLook = now
    const left = this.#limitMs - (now.monotonic - this.#lastActive)
    if (gap > sleptMs || left <= 0) {
      this.stop()
      onLock()
    } else if (left <= warnBeforeMs) this.#warn(Math.ceil(left / 1_000))
  }

  /** Each of the two is told once. */
  #warn(seconds: number | null): void {
    if ((seconds !== null) === this.#isWarned) return
    this.#isWarned = seconds !== null
    this.#parts.onWarning(seconds)
  }
}
