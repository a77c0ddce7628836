/** What those who wait for something take from outside; tests replace it. */
export interface WatchClock {
  /** Milliseconds that never go back. On most systems they stand still while the machine sleeps. */
  monotonic(): number
  /** Milliseconds of the wall clock, which go on. */
  wall(): number
  /** Milliseconds for which this thread has kept a processor busy: none while the machine sleeps. */
  worked(): number
  /** Calls back every so many milliseconds; returns the undo. */
  every(milliseconds: number, tick: () => void): () => void
}

export const systemWatchClock: WatchClock = {
  monotonic: () => performance.now(),
  wall: () => Date.now(),
  worked: () => {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / 1_000
  },
  every: (milliseconds, tick) => {
    const timer = setInterval(tick, milliseconds)
    timer.unref()
    return () => clearInterval(timer)
  },
}
