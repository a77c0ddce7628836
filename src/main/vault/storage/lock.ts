import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { refuse } from './refusal.ts'

const BUSY = 5
const READ_ONLY = 8
const CANNOT_OPEN = 14

/**
 * Makes sure that one program at a time has the workspace open; returns the release.
 *
 * Node has no flock, and a file holding a process id is a guess: ids are reused, and two programs that both
 * find a stale one race to replace it. SQLite, which Node carries, takes a real lock of the operating system
 * on Linux, macOS and Windows. The kernel drops it when the process ends in whatever way, so there is never
 * a stale lock to judge. The file itself stays empty and holds no data.
 */
export function lockWorkspace(folder: string): () => void {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path.join(folder, 'lock'), { timeout: 0 })
    // The rollback journal in memory, so that no second file appears beside the lock.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (error) {
    database?.close()
    switch (error instanceof Error && 'errcode' in error ? error.errcode : undefined) {
      case BUSY:
        return refuse('in-use', 'This workspace is already open in another window or program.', {
          next: 'Close it there, then open it again.',
        })
      case READ_ONLY:
      case CANNOT_OPEN:
        return refuse('read-only', 'The workspace folder does not allow writing. Nothing was changed.', {
          next: 'Check the permissions of the folder, or whether the disk is mounted read-only.',
        })
      default:
        throw error
    }
  }
  const held = database
  return () => held.close()
}
