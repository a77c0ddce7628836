import type { FileLayer, OpenFile } from '../storage/file-layer.ts'

/** Calls that change the disk or make a change durable. */
const changing = [
  'create',
  'replace',
  'write',
  'truncate',
  'sync',
  'makeFolder',
  'rename',
  'remove',
  'syncFolder',
] as const
type Call = (typeof changing)[number]

export interface FailingFiles extends FileLayer {
  /** Number of changing calls so far. */
  readonly calls: number
}

/** A disk whose n-th changing call fails (from 1), or every call from the n-th on. */
export function failingFiles(
  under: FileLayer,
  fails: (call: number, name: Call) => boolean,
  code = 'ENOSPC',
): FailingFiles {
  let calls = 0
  const attempt = (name: Call): void => {
    calls += 1
    if (fails(calls, name))
      throw Object.assign(new Error(`${code}: planted at call ${calls} (${name})`), { code })
  }
  const wrap = (file: OpenFile): OpenFile => ({
    ...file,
    write: async (bytes, position) => {
      try {
        attempt('write')
      } catch (error) {
        await file.write(bytes.subarray(0, Math.floor(bytes.byteLength / 2)), position) // a full disk takes a part
        throw error
      }
      await file.write(bytes, position)
    },
    truncate: async (length) => {
      attempt('truncate')
      await file.truncate(length)
    },
    sync: async () => {
      attempt('sync')
      await file.sync()
    },
  })
  return {
    get calls() {
      return calls
    },
    open: async (path, how) => {
      if (how === 'create' || how === 'replace') attempt(how)
      return wrap(await under.open(path, how))
    },
    list: (folder) => under.list(folder),
    makeFolder: async (path) => {
      attempt('makeFolder')
      await under.makeFolder(path)
    },
    rename: async (from, to) => {
      attempt('rename')
      await under.rename(from, to)
    },
    remove: async (path) => {
      attempt('remove')
      await under.remove(path)
    },
    removeEmptyFolder: (path) => under.removeEmptyFolder(path),
    syncFolder: async (path) => {
      attempt('syncFolder')
      await under.syncFolder(path)
    },
    space: (folder) => under.space(folder),
  }
}
