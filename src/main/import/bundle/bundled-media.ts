import { stat } from 'node:fs/promises'
import type { Archive, ArchiveFile } from '#main/archive/archive.ts'
import { fileSource, type ByteSource } from '#main/archive/byte-source.ts'
import { openFolder } from '#main/archive/open-folder.ts'
import { unreadable } from '#main/archive/unreadable.ts'
import { openZip } from '#main/archive/zip/open-zip.ts'
import type { LogOrder } from '#main/vault/logs/order.ts'
import { inWords, streamed } from '../streamed.ts'
import { MediaNames } from './media-names.ts'

/** Files beside a table, as streams, by what its rows call them. Nothing is unpacked to a disk. */
export function bundledMedia(place: string, media: readonly string[]): LogOrder['mediaOf'] {
  const names = new MediaNames(media)
  let opened: Promise<OpenedBundle> | undefined
  return async (given) => {
    const name = names.find(given)
    if (name === undefined) return undefined
    return inWords(name, async () => {
      opened ??= openedBundle(place)
      const bundle = await opened
      const file = bundle.files.get(name)
      if (file === undefined) return undefined
      await bundle.wake()
      return streamed(file, bundle.sleep)
    })
  }
}

interface OpenedBundle {
  /** By their names. */
  readonly files: ReadonlyMap<string, ArchiveFile>
  /** Before a file is read, and after. */
  readonly wake: () => Promise<void>
  readonly sleep: () => Promise<void>
}

const nothing = async (): Promise<void> => undefined

async function openedBundle(place: string): Promise<OpenedBundle> {
  if ((await stat(place)).isDirectory())
    return { files: byName(await openFolder(place)), wake: nothing, sleep: nothing }
  const file = new SleepingFile(place)
  await file.wake()
  try {
    const files = byName(await openZip(await file.source()))
    return { files, wake: () => file.wake(), sleep: () => file.sleep() }
  } finally {
    await file.sleep()
  }
}

const byName = ({ files }: Archive): OpenedBundle['files'] => new Map(files.map((file) => [file.name, file]))

/** A zip whose list of files is read once, and which is open only while one of them is read. */
class SleepingFile {
  readonly #place: string
  #open: Promise<ByteSource> | undefined
  #readers = 0
  #changedMs: number | undefined

  constructor(place: string) {
    this.#place = place
  }

  async source(): Promise<ByteSource> {
    const { size } = await this.#now()
    return { size, read: async (at, length) => (await this.#now()).read(at, length), close: nothing }
  }

  async wake(): Promise<void> {
    this.#readers += 1
    this.#open ??= fileSource(this.#place)
    await this.#open
    const { mtimeMs } = await stat(this.#place)
    this.#changedMs ??= mtimeMs
    if (mtimeMs !== this.#changedMs) unreadable('damaged', 'The zip was changed while it was being read.')
  }

  async sleep(): Promise<void> {
    this.#readers -= 1
    if (this.#readers > 0) return
    const open = this.#open
    this.#open = undefined
    await (await open)?.close()
  }

  #now(): Promise<ByteSource> {
    if (this.#open === undefined) throw new Error('A file of a zip is read after it was closed')
    return this.#open
  }
}
