import path from 'node:path'
import { systemDiskOf, type DiskOf } from '../backup-folder.ts'

/** What lies in these folders counts as on a disk of its own; else they would all be on that of the tests. */
export const anotherDisk =
  (...folders: readonly string[]): DiskOf =>
  async (folder) => {
    const disk = await systemDiskOf(folder)
    const isApart = folders.some((one) => path.resolve(folder) === path.resolve(one))
    return disk === undefined || !isApart ? disk : -1
  }
