import { readlink, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const askEveryMs = 50

/**
 * Waits until no browser of this machine uses the profile, then removes what an ended one left. Chromium
 * itself would refuse a profile whose last browser was killed on another machine, as when a workspace moves.
 * False when a browser still uses it after `patienceMs`.
 */
export async function takeProfile(folder: string, patienceMs: number): Promise<boolean> {
  const lock = path.join(folder, 'SingletonLock')
  for (let waited = 0; await isUsed(lock); waited += askEveryMs) {
    if (waited >= patienceMs) return false
    await wait(askEveryMs)
  }
  await rm(lock, { force: true })
  return true
}

/** The lock is a link to `host-pid` (not on Windows, where the system itself releases the lock of an ended process). */
async function isUsed(lock: string): Promise<boolean> {
  const owner = await readlink(lock).catch(() => undefined)
  const [, host, pid] = /^(.+)-(\d+)$/.exec(owner ?? '') ?? []
  return host === os.hostname() && isRunning(Number(pid))
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
