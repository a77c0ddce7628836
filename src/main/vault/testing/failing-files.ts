import type { FileLayer, OpenFile } from '../storage/file-layer.ts'

/** Calls that only look. `open` is that of a file that is there. */
const looking = ['open', 'read', 'size', 'list'] as const
/** Calls that change the disk or make a change durable. */
const changing = [
  'create',
  'replace',
  'write',
  'truncate',
  'sync',
  'close',
  'makeFolder',
  'rename',
  'remove',
  'removeEmptyFolder',
  'syncFolder',
] as const
export type DiskCall = (typeof looking)[number] | (typeof changing)[number]

/** Of two calls in one, such as opening and reading, each counts. */
export interface FailingFiles extends FileLayer {
  /** Number of calls so far. */
  readonly calls: number
}

/** A disk on which those calls fail (counted from 1) that are said to. */
export function failingFiles(
  under: FileLayer,
  fails: (call: number, name: DiskCall) => boolean,
  code = 'ENOSPC',
): FailingFiles {
  let calls = 0
  const failIfPlanted = (name: DiskCall): void => {
    calls += 1
    if (fails(calls, name))
      throw Object.assign(new Error(`${code}: planted at call ${calls} (${name})`), { code })
  }
  const failing =
    <A extends readonly unknown[], T>(name: DiskCall, call: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      failIfPlanted(name)
      return call(...args)
    }
  const wrap = (file: OpenFile): OpenFile => ({
    read: failing('read', file.read),
    size: failing('size', file.size),
    write: async (bytes, position) => {
      try {
        failIfPlanted('write')
      } catch (error) {
        await file.write(bytes.subarray(0, Math.floor(bytes.byteLength / 2)), position) // a full disk takes a part
        throw error
      }
      await file.write(bytes, position)
    },
    truncate: failing('truncate', file.truncate),
    sync: failing('sync', file.sync),
    close: async () => {
      await file.close() // it is closed all the same
      failIfPlanted('close')
    },
  })
  return {
    get calls() {
      return calls
    },
    open: async (path, how) => {
      failIfPlanted(how === 'create' || how === 'replace' ? how : 'open')
      return wrap(await under.open(path, how))
    },
    list: failing('list', under.list),
    makeFolder: failing('makeFolder', under.makeFolder),
    rename: failing('rename', under.rename),
    remove: failing('remove', under.remove),
    removeEmptyFolder: failing('removeEmptyFolder', under.removeEmptyFolder),
    syncFolder: failing('syncFolder', under.syncFolder),
    space: under.space,
  }
}

/** What each error of the system can befall: no disk is too full to be read, or to close a file. */
const befalls: Readonly<Record<string, readonly DiskCall[]>> = {
  ENOSPC: ['create', 'replace', 'write', 'truncate', 'sync', 'makeFolder', 'rename', 'syncFolder'],
  EROFS: ['create', 'replace', 'write', 'truncate', 'makeFolder', 'rename', 'remove', 'removeEmptyFolder'],
  EACCES: ['open', 'list', 'create', 'replace', 'makeFolder', 'rename', 'remove', 'removeEmptyFolder'],
  EMFILE: ['open', 'list', 'create', 'replace', 'syncFolder'],
  EIO: [...looking, ...changing],
}

/** The error codes a failing disk may answer with, and whether a call can meet one. */
export const diskErrors = Object.keys(befalls)
export const canMeet = (code: string, name: DiskCall): boolean => befalls[code]?.includes(name) ?? false
