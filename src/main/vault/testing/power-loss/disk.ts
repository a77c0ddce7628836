import path from 'node:path'
import type { FileLayer, FolderItem, OpenFile } from '../../storage/file-layer.ts'
import {
  DiskFile,
  DiskFolder,
  type DiskNode,
  type DiskTree,
  type FileAtMoment,
  type Moment,
  type NameChange,
} from './nodes.ts'

/**
 * A disk in memory that keeps apart what was written and what is sure to be there after power was lost: the bytes of a
 * file up to its last `sync`, and of the names in a folder what stood at its last `syncFolder`. Nothing else is promised,
 * as POSIX promises nothing else. A rename is one step, which happened or did not. See states.ts for what may be left.
 */
export class PowerLossDisk implements FileLayer {
  readonly #root: string
  readonly #top = new DiskFolder()
  readonly #names: { readonly changes: readonly NameChange[]; landed: boolean }[] = []
  /** Called after each call that changed anything or made it durable. */
  onChange: (call: string) => void = () => undefined

  /** `tree` is on the disk already. */
  constructor(root: string, tree: DiskTree = new Map()) {
    this.#root = root
    for (const [name, bytes] of tree)
      this.#name([[path.join(root, name), bytes === null ? new DiskFolder() : new DiskFile(bytes)]], true)
  }

  /** What a power loss at this moment leaves to choose from. */
  moment(): Moment {
    return {
      top: this.#top,
      names: this.#names.map(({ changes, landed }) => ({ changes, landed })),
      files: new Map(
        this.#names.flatMap(({ changes }) =>
          changes.flatMap(({ node }): [DiskFile, FileAtMoment][] =>
            node instanceof DiskFile ? [[node, { durable: node.durable, pending: node.pending }]] : [],
          ),
        ),
      ),
    }
  }

  open: FileLayer['open'] = async (file, how) => {
    const { folder, name } = this.#place(file)
    const found = folder.items.get(name)
    if (how === 'create' && found) throw systemError('EEXIST', file)
    if (found instanceof DiskFolder) throw systemError('EISDIR', file)
    if (found) {
      if (how === 'replace') found.change({ kind: 'cut', length: 0 })
      if (how === 'replace') this.onChange('replace')
      return this.#opened(found)
    }
    if (how === 'read' || how === 'update') throw systemError('ENOENT', file)
    const made = new DiskFile()
    this.#name([[file, made]])
    this.onChange(how)
    return this.#opened(made)
  }

  list: FileLayer['list'] = async (folder) =>
    [...this.#folder(folder).items].map(([name, node]): FolderItem => ({
      name,
      kind: node instanceof DiskFile ? 'file' : 'folder',
    }))

  makeFolder: FileLayer['makeFolder'] = async (folder) => {
    const { folder: parent, name } = this.#place(folder)
    if (parent.items.has(name)) throw systemError('EEXIST', folder)
    this.#name([[folder, new DiskFolder()]])
    this.onChange('makeFolder')
  }

  rename: FileLayer['rename'] = async (from, to) => {
    const source = this.#place(from)
    const node = source.folder.items.get(source.name)
    if (!node) throw systemError('ENOENT', from)
    const target = this.#place(to)
    const replaced = target.folder.items.get(target.name)
    if (replaced instanceof DiskFolder && replaced.items.size > 0) throw systemError('ENOTEMPTY', to)
    this.#name([
      [from, null],
      [to, node],
    ])
    this.onChange('rename')
  }

  remove: FileLayer['remove'] = async (file) => {
    const { folder, name } = this.#place(file)
    if (!folder.items.has(name)) return
    this.#name([[file, null]])
    this.onChange('remove')
  }

  removeEmptyFolder: FileLayer['removeEmptyFolder'] = async (folder) => {
    if (this.#folder(folder).items.size > 0) throw systemError('ENOTEMPTY', folder)
    this.#name([[folder, null]])
    this.onChange('removeEmptyFolder')
  }

  syncFolder: FileLayer['syncFolder'] = async (folder) => {
    const synced = this.#folder(folder)
    for (const name of this.#names)
      if (name.changes.some((change) => change.folder === synced)) name.landed = true
    this.onChange('syncFolder')
  }

  space: FileLayer['space'] = async () => undefined

  #opened(file: DiskFile): OpenFile {
    return {
      read: async (target, position) => {
        const bytes = file.content.subarray(position, position + target.byteLength)
        target.set(bytes)
        return bytes.byteLength
      },
      write: async (bytes, position) => {
        file.change({ kind: 'write', position, bytes: bytes.slice() })
        this.onChange('write')
      },
      truncate: async (length) => {
        file.change({ kind: 'cut', length })
        this.onChange('truncate')
      },
      sync: async () => {
        file.sync()
        this.onChange('sync')
      },
      size: async () => file.content.byteLength,
      close: async () => undefined,
    }
  }

  #name(named: readonly (readonly [file: string, node: DiskNode | null])[], landed = false): void {
    const changes = named.map(([file, node]): NameChange => ({ ...this.#place(file), node }))
    for (const { folder, name, node } of changes)
      if (node) folder.items.set(name, node)
      else folder.items.delete(name)
    this.#names.push({ changes, landed })
  }

  #place(file: string): { folder: DiskFolder; name: string } {
    return { folder: this.#folder(path.dirname(file)), name: path.basename(file) }
  }

  #folder(folder: string): DiskFolder {
    const steps = path.relative(this.#root, path.resolve(this.#root, folder)).split(path.sep)
    let here: DiskFolder = this.#top
    for (const step of steps) {
      if (step === '') continue
      const next = here.items.get(step)
      if (!next) throw systemError('ENOENT', folder)
      if (next instanceof DiskFile) throw systemError('ENOTDIR', folder)
      here = next
    }
    return here
  }
}

const systemError = (code: string, file: string): Error =>
  Object.assign(new Error(`${code}: ${file}`), { code })
