import type { WatchClock } from '#main/jobs/watch-clock.ts'
import { LockWatch } from './lock-watch.ts'

/** A clock that stands until it is told to go on. */
export class FakeWatchClock implements WatchClock {
  #monotonic = 5_000
  #wall = Date.UTC(2026, 0, 1)
  #worked = 0
  readonly #ticks = new Set<{ readonly every: number; due: number; readonly tick: () => void }>()

  monotonic(): number {
    return this.#monotonic
  }

  wall(): number {
    return this.#wall
  }

  worked(): number {
    return this.#worked
  }

  every(milliseconds: number, tick: () => void): () => void {
    const entry = { every: milliseconds, due: this.#monotonic + milliseconds, tick }
    this.#ticks.add(entry)
    return () => this.#ticks.delete(entry)
  }

  /** Lets time pass, with every tick that falls due. */
  pass(seconds: number): void {
    const end = this.#monotonic + seconds * 1_000
    while (this.#monotonic < end) {
      this.#monotonic += 1_000
      this.#wall += 1_000
      for (const entry of this.#ticks)
        if (entry.due <= this.#monotonic) {
          entry.due = this.#monotonic + entry.every
          entry.tick()
        }
    }
  }

  /** Something keeps the process busy, so that nothing falls due meanwhile. */
  work(seconds: number): void {
    this.sleep(seconds, true)
    this.#worked += seconds * 1_000
  }

  /** The machine sleeps: the wall clock goes on, and on some systems the other one too. */
  sleep(seconds: number, bothGoOn = false): void {
    this.#wall += seconds * 1_000
    if (bothGoOn) this.#monotonic += seconds * 1_000
  }
}

/** For what is tested without time passing. */
export const stoodStill = (): LockWatch =>
  new LockWatch({ clock: new FakeWatchClock(), onWarning: () => undefined, onLock: () => undefined })
