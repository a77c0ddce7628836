import { constants } from 'node:fs'
import * as nodeFiles from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import type { FileLayer, OpenFile } from './file-layer.ts'
import { patientOn, type Patient } from './patience.ts'

/**
 * No link is followed: a workspace that came from somebody else could name any file of this machine with one. (`create`
 * fails on links by itself; Windows has no such flag.) Opening a pipe would wait for whoever is at its other end.
 */
const plainly = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

const flags = {
  read: constants.O_RDONLY | plainly,
  update: constants.O_RDWR | plainly,
  create: constants.O_RDWR | constants.O_CREAT | constants.O_EXCL,
  replace: constants.O_RDWR | constants.O_CREAT | plainly,
} as const

/** Windows cannot open a folder to sync it, and makes names durable by itself. */
const foldersSync = process.platform !== 'win32'

export type NodeFiles = Pick<
  typeof nodeFiles,
  'mkdir' | 'open' | 'readdir' | 'rename' | 'rm' | 'rmdir' | 'statfs'
>

/** The disk, through node:fs. */
export const diskThrough = (fs: NodeFiles, patient: Patient): FileLayer => ({
  open: async (path, how) => {
    const handle = await patient(() => fs.open(path, flags[how], 0o600))
    try {
      await assertFile(handle, path)
      if (how === 'replace') await handle.truncate(0) // only now that it is known to be a file
      return openFile(handle)
    } catch (error) {
      await handle.close()
      throw error
    }
  },
  list: async (folder) => {
    const items = await fs.readdir(folder, { withFileTypes: true })
    return items.map((item) => ({
      name: item.name,
      kind: item.isFile() ? 'file' : item.isDirectory() ? 'folder' : 'other',
    }))
  },
  makeFolder: async (path) => {
    await fs.mkdir(path, { mode: 0o700 })
  },
  rename: (from, to) => patient(() => fs.rename(from, to)),
  remove: (path) => patient(() => fs.rm(path, { force: true })),
  removeEmptyFolder: (path) => patient(() => fs.rmdir(path)),
  syncFolder: async (path) => {
    if (!foldersSync) return
    const folder = await fs.open(path, constants.O_RDONLY)
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  },
  space: async (folder) => {
    const { bavail, blocks, bsize } = await fs.statfs(folder)
    return blocks === 0 ? undefined : bavail * bsize // some network disks count nothing
  },
})

export const realFiles = diskThrough(nodeFiles, patientOn(process.platform))

/** Reading a pipe or a device may never end, and writing to one does something. */
async function assertFile(handle: FileHandle, path: string): Promise<void> {
  const found = await handle.stat()
  if (found.isFile()) return
  const code = found.isDirectory() ? 'EISDIR' : 'EFTYPE'
  throw Object.assign(new Error(`${code}: not a file`), { code, path })
}

function openFile(handle: FileHandle): OpenFile {
  return {
    read: async (target, position) => {
      let done = 0
      while (done < target.byteLength) {
        const { bytesRead } = await handle.read(target, done, target.byteLength - done, position + done)
        if (bytesRead === 0) break
        done += bytesRead
      }
      return done
    },
    write: async (bytes, position) => {
      let done = 0
      while (done < bytes.byteLength) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.byteLength - done, position + done)
        done += bytesWritten
      }
    },
    truncate: (length) => handle.truncate(length),
    sync: () => handle.datasync(),
    size: async () => (await handle.stat()).size,
    close: () => handle.close(),
  }
}
