import { setTimeout as wait } from 'node:timers/promises'
import { systemCode } from './failure-of.ts'

/** Calls, and on Windows calls again while another program holds the file. */
export type Patient = <T>(call: () => Promise<T>) => Promise<T>

/** How Windows says that a virus scanner or an indexer has the file open; also how it says that one may not. */
const held: ReadonlySet<string | undefined> = new Set(['EBUSY', 'EPERM', 'EACCES'])

const atMostMs = 10_000
const longestPauseMs = 500

/**
 * Scanners open what was just written, and until they let go it can be neither renamed nor removed. Other systems allow
 * both, so what they refuse is refused for good.
 */
export function patientOn(
  platform: NodeJS.Platform,
  pause: (ms: number) => Promise<unknown> = wait,
): Patient {
  if (platform !== 'win32') return (call) => call()
  return async (call) => {
    let waited = 0
    for (let ms = 10; ; ms = Math.min(ms * 2, longestPauseMs)) {
      try {
        return await call()
      } catch (error) {
        if (!held.has(systemCode(error)) || waited >= atMostMs) throw error
      }
      await pause(ms)
      waited += ms
    }
  }
}
