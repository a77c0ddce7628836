import { createHash } from 'node:crypto'
import path from 'node:path'
import { createTarPacker } from 'modern-tar'
import { canonicalJson } from '#shared/journal/canonical.ts'
import { utf8 } from '#shared/lib/bytes.ts'
import type { Frozen, FrozenFile } from '#main/vault/backups.ts'
import type { FileLayer } from '#main/vault/storage/file-layer.ts'
import {
  aboutName,
  backupVersion,
  folderName,
  foldersOf,
  manifestLine,
  manifestName,
  type About,
} from './format.ts'
import { piecesOf } from './streams.ts'

type Contents = Omit<Frozen, 'recipients' | 'lacking'>

export const aboutOf = ({ workspaceId, at, origin, head, files }: Contents): About => ({
  format: 'holdfast-backup',
  version: backupVersion,
  workspaceId,
  madeAt: at,
  journal: { origin, ...head },
  files: files.length,
  bytes: files.reduce((sum, file) => sum + file.bytes, 0),
})

/** The tar of a frozen workspace, made as it is read. What goes wrong with its files fails the stream. */
export function packed(
  contents: Contents,
  files: FileLayer,
  onBytes: (bytes: number) => void,
): ReadableStream<Uint8Array> {
  const { readable, controller } = createTarPacker()
  const packing = new Packing(controller, new Date(contents.at))
  packing.all(contents, files, onBytes).then(
    () => controller.finalize(),
    (error: unknown) => controller.error(error),
  )
  return readable
}

class Packing {
  readonly #controller: ReturnType<typeof createTarPacker>['controller']
  readonly #mtime: Date
  readonly #folders = new Set<string>()
  #manifest = ''

  constructor(controller: ReturnType<typeof createTarPacker>['controller'], mtime: Date) {
    this.#controller = controller
    this.#mtime = mtime
  }

  async all(contents: Contents, files: FileLayer, onBytes: (bytes: number) => void): Promise<void> {
    await this.#file(aboutName, [utf8(`${canonicalJson(aboutOf(contents))}\n`)])
    // A workspace opens with all its folders, also those that are still empty.
    for (const name of ['', 'journal/', 'evidence/', 'checkpoints/']) await this.#folder(folderName + name)
    for (const file of contents.files) {
      for (const folder of foldersOf(folderName + file.name)) await this.#folder(folder)
      await this.#frozen(contents.folder, file, files, onBytes)
    }
    await this.#file(manifestName, [utf8(this.#manifest)])
  }

  async #frozen(
    folder: string,
    { name, bytes, content }: FrozenFile,
    files: FileLayer,
    onBytes: (bytes: number) => void,
  ) {
    if (content) {
      await this.#file(folderName + name, [content])
      return onBytes(bytes)
    }
    const file = await files.open(path.join(folder, name), 'read')
    try {
      await this.#entry(folderName + name, bytes, piecesOf(file, bytes), onBytes)
    } finally {
      await file.close()
    }
  }

  #file(name: string, pieces: readonly Uint8Array[]): Promise<void> {
    const bytes = pieces.reduce((sum, piece) => sum + piece.byteLength, 0)
    return this.#entry(name, bytes, pieces, () => undefined)
  }

  async #entry(
    name: string,
    size: number,
    pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    onBytes: (bytes: number) => void,
  ): Promise<void> {
    const entry = { name, size, type: 'file' as const, mode: 0o600, mtime: this.#mtime }
    const writer = this.#controller.add(entry).getWriter()
    const sha256 = createHash('sha256')
    for await (const piece of pieces) {
      sha256.update(piece)
      await writer.write(piece)
      onBytes(piece.byteLength)
    }
    await writer.close()
    this.#manifest += manifestLine(sha256.digest('hex'), name)
  }

  async #folder(name: string): Promise<void> {
    if (this.#folders.has(name)) return
    this.#folders.add(name)
    const entry = { name, size: 0, type: 'directory' as const, mode: 0o700, mtime: this.#mtime }
    await this.#controller.add(entry).getWriter().close()
  }
}
