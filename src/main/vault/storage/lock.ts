import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { refuse } from './refusal.ts'

/** Primary result codes of SQLite; the extended ones carry more in the higher bytes. */
const primary = 0xff
const BUSY = 5
const READ_ONLY = 8
const CORRUPT = 11
const CANNOT_OPEN = 14
const NOT_A_DATABASE = 26

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
    switch (codeOf(error)) {
      case undefined:
        throw error
      case BUSY:
        return refuse('in-use', 'This workspace is already open in another window or program.', {
          next: 'Close it there, then open it again.',
        })
      case READ_ONLY:
      case CANNOT_OPEN:
        return refuse('read-only', 'The workspace folder does not allow writing. Nothing was changed.', {
          next: 'Check the permissions of the folder, or whether the disk is mounted read-only.',
        })
      case CORRUPT:
      case NOT_A_DATABASE:
        return refuse(
          'damaged',
          'The file “lock” of this workspace is not what Holdfast wrote. Nothing was changed.',
          {
            next: 'It holds no data: move it out of the folder, then open the workspace again.',
          },
        )
      default:
        return refuse('io', 'The disk does not let Holdfast keep others out of this workspace.', {
          next: 'Move the workspace to a disk of this machine, then open it there.',
        })
    }
  }
  const held = database
  return () => held.close()
}

const codeOf = (error: unknown): number | undefined =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & primary
    : undefined
