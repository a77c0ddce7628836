import { constants } from 'node:fs'
import { mkdir, open, readdir, rename, rm, rmdir, statfs, type FileHandle } from 'node:fs/promises'
import type { FileLayer, OpenFile } from './file-layer.ts'

/**
 * What is written is never written through a link: a workspace that came from somebody else could name any
 * file of this machine with one. (`create` fails on links by itself; Windows has no such flag.)
 */
const noLink = constants.O_NOFOLLOW ?? 0

const flags = {
  read: constants.O_RDONLY,
  update: constants.O_RDWR | noLink,
  create: constants.O_RDWR | constants.O_CREAT | constants.O_EXCL,
  replace: constants.O_RDWR | constants.O_CREAT | constants.O_TRUNC | noLink,
} as const

/** Windows cannot open a folder to sync it, and makes names durable by itself. */
const foldersSync = process.platform !== 'win32'

/** The disk, through node:fs. */
export const realFiles: FileLayer = {
  open: async (path, how) => openFile(await open(path, flags[how], 0o600)),
  list: async (folder) => {
    const items = await readdir(folder, { withFileTypes: true })
    return items.map((item) => ({
      name: item.name,
      kind: item.isFile() ? 'file' : item.isDirectory() ? 'folder' : 'other',
    }))
  },
  makeFolder: async (path) => {
    await mkdir(path, { mode: 0o700 })
  },
  rename,
  remove: (path) => rm(path, { force: true }),
  removeEmptyFolder: (path) => rmdir(path),
  syncFolder: async (path) => {
    if (!foldersSync) return
    const folder = await open(path, constants.O_RDONLY)
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  },
  space: async (folder) => {
    const { bavail, blocks, bsize } = await statfs(folder)
    return blocks === 0 ? undefined : bavail * bsize // some network disks count nothing
  },
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
