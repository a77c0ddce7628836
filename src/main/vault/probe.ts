import { access, constants } from 'node:fs/promises'
import { ok, type Result } from '#shared/lib/result.ts'
import { readHeaders } from './keys/header-files.ts'
import { lockWorkspace } from './storage/lock.ts'
import { realFiles } from './storage/real-files.ts'
import { refuse, settle } from './storage/refusal.ts'

/**
 * Whether the workspace could be opened now: a header that can be read, a folder that can be written, nobody
 * else at work in it. Asked before a window is made for it; opening it checks all of this again.
 */
export const probeWorkspace = (folder: string): Promise<Result<void>> =>
  settle(async () => {
    await readHeaders(realFiles, folder)
    await access(folder, constants.W_OK).catch(() =>
      refuse('read-only', 'The workspace folder does not allow writing. Nothing was changed.', {
        next: 'Check the permissions of the folder, or whether the disk is mounted read-only.',
      }),
    )
    lockWorkspace(folder)()
    return ok(undefined)
  })
