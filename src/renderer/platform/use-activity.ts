import { useEffect } from 'react'
import { bridge } from './bridge.ts'

/** What somebody does who sits at the window. */
const doings = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

/** Often enough for a lock that counts minutes, rare enough to cost nothing. */
const tellEveryMs = 5_000

/** Tells main that somebody is there; at once when it has warned of the lock. */
export function useActivity(isWarned: boolean): void {
  useEffect(() => {
    let toldAt = -Infinity
    const tell = () => {
      const now = performance.now()
      if (now - toldAt < tellEveryMs) return
      toldAt = now
      void bridge.session.active({})
    }
    const options = { capture: true, passive: true }
    for (const doing of doings) window.addEventListener(doing, tell, options)
    return () => {
      for (const doing of doings) window.removeEventListener(doing, tell, options)
    }
    // A warning begins anew, so that the first thing done after it is told.
  }, [isWarned])
}
