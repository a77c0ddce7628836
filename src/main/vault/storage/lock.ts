import { lstatSync } from 'node:fs'
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
  const file = lockIn(folder)
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(file, { timeout: 0 })
    // The rollback journal in memory, so that no second file appears beside the lock.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (error) {
    database?.close()
    switch (codeOf(error)) {
      case undefined:
        throw error
      case BUSY:
        return inUse()
      case READ_ONLY:
      case CANNOT_OPEN:
        return refuse('read-only', 'The workspace folder does not allow writing. Nothing was changed.', {
          next: 'Check the permissions of the folder, or whether the disk is mounted read-only.',
        })
      case CORRUPT:
      case NOT_A_DATABASE:
        return noLock()
      default:
        return refuse('io', 'The disk does not let Holdfast keep others out of this workspace.', {
          next: 'Move the workspace to a disk of this machine, then open it there.',
        })
    }
  }
  const held = database
  return () => held.close()
}

/**
 * The same for a workspace that cannot be written: whoever only reads shares the lock with others who do. Where not even
 * that can be had, nobody who could write is kept out, for nobody can.
 */
export function lockForReading(folder: string): () => void {
  const file = lockIn(folder)
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(file, { timeout: 0, readOnly: true })
    database.exec('BEGIN; SELECT 1 FROM sqlite_schema')
  } catch (error) {
    database?.close()
    const code = codeOf(error)
    if (code === undefined) throw error
    return code === BUSY ? inUse() : () => undefined
  }
  const held = database
  return () => held.close()
}

const inUse = (): never =>
  refuse('in-use', 'This workspace is already open in another window or program.', {
    next: 'Close it there, then open it again.',
  })

function lockIn(folder: string): string {
  refuseLongPath(folder)
  const file = path.resolve(folder, 'lock')
  const found = lstatSync(file, { throwIfNoEntry: false })
  return found && !found.isFile() ? noLock() : file // SQLite would follow a link, and wait for a pipe
}

/** SQLite takes no longer ones, except on Windows. */
const maxPathBytes = 504

/** Asked before a workspace is made, too: one whose lock cannot be taken could never be opened. */
export function refuseLongPath(folder: string): void {
  if (process.platform === 'win32') return
  if (Buffer.byteLength(path.resolve(folder, 'lock')) <= maxPathBytes) return
  refuse('unsupported', 'The path of this folder is too long for a workspace. Nothing was changed.', {
    next: 'Choose a folder that lies in fewer others, or give those shorter names.',
  })
}

const noLock = (): never =>
  refuse('damaged', '“lock” in this workspace is not what Holdfast wrote. Nothing was changed.', {
    next: 'It holds no data: move it out of the folder, then open the workspace again.',
  })

const codeOf = (error: unknown): number | undefined =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & primary
    : undefined
