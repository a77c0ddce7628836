/*
 * Owns reading a backup: from the file to its entries, with everything held against what it says of itself. Trusts no
 * name, no count and no size in it. Whoever knows a recipient can make an age file for it: that a workspace in one is
 * genuine is shown by its keys, not here.
 */
import { createHash } from 'node:crypto'
import { createTarDecoder, type ParsedTarEntry } from 'modern-tar'
import { isOwnFile, isOwnFolder } from '#main/vault/own-files.ts'
import { systemCode } from '#main/vault/storage/failure-of.ts'
import type { OpenFile } from '#main/vault/storage/file-layer.ts'
import { Refusal, refuse } from '#main/vault/storage/refusal.ts'
import type { Opener } from '#main/age/encrypted.ts'
import { decrypted } from './decrypted.ts'
import {
  about,
  aboutName,
  anyVersion,
  folderName,
  manifestName,
  parseManifest,
  type About,
} from './format.ts'
import { piecesOf, streamOf } from './streams.ts'

/** Where the files of the workspace go; names are below its folder. */
export interface Sink {
  /** What the backup says of itself, before anything else of it. */
  begin(said: About): Promise<void>
  folder(name: string): Promise<void>
  file(name: string, pieces: AsyncIterable<Uint8Array>): Promise<void>
  /** All is there, and was held against what the backup says of itself. */
  end(): Promise<void>
}

/** Reads all and keeps nothing. */
export const nowhere: Sink = {
  begin: async () => undefined,
  folder: async () => undefined,
  file: async (_, pieces) => {
    for await (const _piece of pieces);
  },
  end: async () => undefined,
}

export interface Unpacked {
  readonly about: About
  /** Of the file itself. */
  readonly sha256: string
  readonly bytes: number
}

const maxSmallEntry = 65_536
/** A line of the manifest: hash, two spaces, the longest name a file may have, line feed. */
const maxManifestLine = 160

export async function unpack(
  file: OpenFile,
  opener: Opener,
  sink: Sink,
  onBytes: (bytesRead: number) => void,
): Promise<Unpacked> {
  const bytes = await file.size()
  const beginning = new Uint8Array(Math.min(bytes, maxSmallEntry))
  await file.read(beginning, 0)
  const sha256 = createHash('sha256')
  const cipher = streamOf(hashed(piecesOf(file, bytes), sha256, onBytes))
  const plain = await decrypted(cipher, beginning, opener)
  const reading = new Reading(sink)
  try {
    const entries = plain.pipeThrough(createTarDecoder({ strict: true }))
    for await (const entry of entries) await reading.take(entry)
  } catch (error) {
    if (error instanceof Refusal || systemCode(error) !== undefined) throw error
    reading.damaged() // what the libraries throw says that a part is not the one that was written
  }
  const said = reading.end()
  await sink.end()
  return { about: said, sha256: sha256.digest('hex'), bytes }
}

async function* hashed(
  pieces: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let done = 0
  for await (const piece of pieces) {
    hash.update(piece)
    yield piece
    done += piece.byteLength
    onBytes(done)
  }
}

class Reading {
  readonly #sink: Sink
  readonly #hashes = new Map<string, string>()
  readonly #folders = new Set<string>()
  #about: About | undefined
  #bytes = 0
  #files = 0
  #isOver = false
  /** For what is said of a damaged place. */
  #last = 'its first entry'

  constructor(sink: Sink) {
    this.#sink = sink
  }

  async take({ header: { name, type = 'file', size }, body }: ParsedTarEntry): Promise<void> {
    if (this.#isOver) this.#strange('something follows its list of files')
    if (!this.#about) {
      if (name !== aboutName || type !== 'file') this.#strange('it does not say what it is')
      this.#about = readAbout(await this.#small(name, size, body))
      await this.#sink.begin(this.#about)
    } else if (name === manifestName && type === 'file') {
      this.#check(await this.#manifest(name, size, body))
      this.#isOver = true
    } else if (type === 'directory') await this.#folder(name)
    else if (type === 'file') await this.#file(name, size, body, this.#about)
    else this.#strange('it holds a link or a device')
    this.#last = name
  }

  end(): About {
    if (!this.#about || !this.#isOver) return this.damaged()
    return this.#about
  }

  damaged(): never {
    return refuse(
      'damaged',
      `The backup is damaged or cut short after “${this.#last}”. Nothing was restored from it.`,
      { next: 'Use another copy of this backup, or another backup.' },
    )
  }

  async #folder(name: string): Promise<void> {
    const own = name.startsWith(folderName) ? name.slice(folderName.length) : undefined
    if (own === undefined || !isOwnFolder(own)) this.#strange('it holds a folder that no workspace has')
    if (this.#folders.has(own)) this.#strange('it holds a folder twice')
    this.#folders.add(own)
    await this.#sink.folder(own)
  }

  async #file(name: string, size: number, body: ReadableStream<Uint8Array>, said: About): Promise<void> {
    const own = name.startsWith(folderName) ? name.slice(folderName.length) : ''
    if (!isOwnFile(own)) this.#strange('it holds a file that no workspace has')
    if (this.#hashes.has(name)) this.#strange('it holds a file twice')
    if (!this.#folders.has(own.slice(0, own.lastIndexOf('/') + 1)))
      this.#strange('it holds a file without its folder')
    this.#files += 1
    this.#bytes += size
    if (this.#files > said.files || this.#bytes > said.bytes) this.#strange('it holds more than it says')
    await this.#sink.file(own, this.#pieces(name, body))
  }

  async *#pieces(name: string, body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
    const sha256 = createHash('sha256')
    for await (const piece of body) {
      sha256.update(piece)
      yield piece
    }
    this.#hashes.set(name, sha256.digest('hex'))
  }

  async #small(
    name: string,
    size: number,
    body: ReadableStream<Uint8Array>,
    max = maxSmallEntry,
  ): Promise<string> {
    if (size > max) this.#strange(`“${name}” is too large`)
    const pieces: Uint8Array[] = []
    for await (const piece of this.#pieces(name, body)) pieces.push(piece)
    return Buffer.concat(pieces).toString('utf8')
  }

  #manifest(name: string, size: number, body: ReadableStream<Uint8Array>): Promise<string> {
    return this.#small(name, size, body, (this.#files + 1) * maxManifestLine)
  }

  #check(text: string): void {
    const listed = parseManifest(text) ?? this.#strange('its list of files cannot be read')
    const found = [...this.#hashes].filter(([name]) => name !== manifestName)
    for (const [name, sha256] of found)
      if (listed.get(name) !== sha256) this.#strange(`“${name}” is not what its list of files says`)
    for (const name of listed.keys()) if (!this.#hashes.has(name)) this.#strange(`“${name}” is missing`)
    const said = this.#about
    if (said?.files !== this.#files || said.bytes !== this.#bytes) this.#strange('it holds less than it says')
  }

  #strange(what: string): never {
    return refuse(
      'damaged',
      `The backup is not as Holdfast wrote it: ${what}. Nothing was restored from it.`,
      {
        next: 'Use another copy of this backup, or another backup.',
      },
    )
  }
}

function readAbout(text: string): About {
  const value = jsonOf(text)
  const any = anyVersion.safeParse(value)
  if (!any.success)
    refuse('unsupported', 'This file is no backup of a workspace. Nothing was changed.', {
      next: 'Choose another file.',
    })
  const read = about.safeParse(value)
  if (read.success) return read.data
  return any.data.version > 1
    ? refuse('newer-version', 'This backup was made by a newer version of Holdfast. Nothing was changed.', {
        next: 'Restore it with that version, or update Holdfast.',
      })
    : refuse('damaged', 'The backup does not say what it holds. Nothing was restored from it.', {
        next: 'Use another backup.',
      })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // then it says nothing that could be read
  }
}
