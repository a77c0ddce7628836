import { stat } from 'node:fs/promises'
import { ok, type Result } from '#shared/lib/result.ts'
import type { Vault } from '#main/vault/vault.ts'
import type { Job } from '#main/jobs/jobs.ts'

export interface Relinked {
  readonly restored: readonly string[]
  /** Items that still lack their bytes. */
  readonly left: number
  readonly cancelled: boolean
}

/**
 * Looks among these files for the bytes of items in quarantine: files of the right length are hashed, and one with the
 * hash of intake gives the item its bytes back. Nothing is taken in and nothing else changes.
 */
export async function relink(vault: Vault, paths: readonly string[], job: Job): Promise<Result<Relinked>> {
  const wanted = await lackingBytes(vault)
  const restored: string[] = []
  for (const [index, file] of paths.entries()) {
    if (job.signal.aborted || wanted.size === 0) break
    job.progress({ stage: 'relink', done: index, total: paths.length, unit: 'files' })
    const bytes = await sizeOf(file)
    for (const [id, length] of wanted) {
      if (length !== bytes) continue
      const back = await vault.evidence.putBack(id, file, { signal: job.signal })
      if (back.ok) {
        restored.push(id)
        wanted.delete(id)
        break
      }
      if (back.failure.code === 'no-space' || back.failure.code === 'locked') return back
    }
  }
  return ok({ restored, left: wanted.size, cancelled: job.signal.aborted })
}

/** Length of each item in quarantine, by its id. */
async function lackingBytes(vault: Vault): Promise<Map<string, number>> {
  const wanted = new Map<string, number>()
  for (const [id, { kind }] of vault.custodian.standings()) {
    if (kind !== 'quarantined') continue
    const record = await vault.record('evidence', id)
    if (record) wanted.set(id, record.body.file.bytes)
  }
  return wanted
}

/** A file that cannot be looked at is none of the wanted ones. */
async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size
  } catch {
    return -1
  }
}
