import { ok, type Result } from '#shared/lib/result.ts'
import { readHeaders } from './keys/header-files.ts'
import { lockForReading, lockWorkspace } from './storage/lock.ts'
import { takesWriting } from './storage/medium.ts'
import { realFiles } from './storage/real-files.ts'
import { settle } from './storage/refusal.ts'

/**
 * Whether the workspace could be opened now: a header that can be read, and nobody else at work in it. Asked before a
 * window is made for it; opening it checks all of this again.
 */
export const probeWorkspace = (folder: string): Promise<Result<void>> =>
  settle(async () => {
    await readHeaders(realFiles, folder)
    const lock = (await takesWriting(folder)) ? lockWorkspace : lockForReading
    lock(folder)()
    return ok(undefined)
  })
