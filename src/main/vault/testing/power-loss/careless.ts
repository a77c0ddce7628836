import type { FileLayer, OpenFile } from '../../storage/file-layer.ts'

/*
 * Planted defects: what the disk is told by a vault that does one thing wrong. Each works perfectly as long as power is
 * not lost.
 */
type Careless = (disk: FileLayer) => FileLayer

const withFiles =
  (change: (file: OpenFile, path: string) => Partial<OpenFile>): Careless =>
  (disk) => ({
    ...disk,
    open: async (path, how) => {
      const file = await disk.open(path, how)
      return { ...file, ...change(file, path) }
    },
  })

const done = async (): Promise<void> => undefined

const forgetsFolders: Careless = (disk) => ({ ...disk, syncFolder: done })

const answersBeforeTheSync = withFiles(() => ({ sync: done }))

const forgetsToSyncEvidence = withFiles((_, path) => (path.includes('incoming-') ? { sync: done } : {}))

const syncsBeforeItWrites = withFiles((file) => {
  const later: (() => Promise<void>)[] = []
  const catchUp = async () => {
    for (const write of later.splice(0)) await write()
  }
  return {
    write: async (bytes, position) => {
      const copy = bytes.slice()
      later.push(() => file.write(copy, position))
    },
    sync: async () => {
      await file.sync()
      await catchUp()
    },
    close: async () => {
      await catchUp()
      await file.close()
    },
  }
})

const writesInPlace: Careless = (disk) => ({
  ...disk,
  open: (path, how) => disk.open(path.replace(/\.part$/, ''), how),
  rename: async (from, to) => {
    if (!from.endsWith('.part')) await disk.rename(from, to)
  },
})

export const carelessVaults: readonly (readonly [what: string, vault: Careless])[] = [
  ['forgets to sync the folder', forgetsFolders],
  ['answers before the sync', answersBeforeTheSync],
  ['syncs before it writes', syncsBeforeItWrites],
  ['forgets to sync evidence before its record', forgetsToSyncEvidence],
  ['replaces a file in place', writesInPlace],
]
