export type FileChange =
  | { readonly kind: 'write'; readonly position: number; readonly bytes: Uint8Array }
  | { readonly kind: 'cut'; readonly length: number }

/** A file's bytes, apart from its names: as the system shows them, and as the disk itself has them. */
export class DiskFile {
  content: Uint8Array
  durable: Uint8Array
  pending: readonly FileChange[] = []

  constructor(durable: Uint8Array = new Uint8Array(0)) {
    this.durable = durable
    this.content = durable
  }

  change(change: FileChange): void {
    this.content = changed(this.content, change)
    this.pending = [...this.pending, change]
  }

  sync(): void {
    this.durable = this.content
    this.pending = []
  }
}

export class DiskFolder {
  /** As the system shows it. */
  readonly items = new Map<string, DiskNode>()
}

export type DiskNode = DiskFile | DiskFolder

/** What a name in a folder stands for from then on; null when it is gone. */
export interface NameChange {
  readonly folder: DiskFolder
  readonly name: string
  readonly node: DiskNode | null
}

/** All that ever happened to names, in order, and of each file what is durable and what is not yet. */
export interface Moment {
  readonly top: DiskFolder
  readonly names: readonly { readonly changes: readonly NameChange[]; readonly landed: boolean }[]
  readonly files: ReadonlyMap<DiskFile, FileAtMoment>
}

export type FileAtMoment = Pick<DiskFile, 'durable' | 'pending'>

/** Every path below the root, parents first: its bytes, or null for a folder. */
export type DiskTree = ReadonlyMap<string, Uint8Array | null>

export const changed = (content: Uint8Array, change: FileChange): Uint8Array =>
  change.kind === 'write' ? written(content, change.position, change.bytes) : resized(content, change.length)

/** What lies between the old end and a write beyond it is zeros. */
function written(content: Uint8Array, position: number, bytes: Uint8Array): Uint8Array {
  const result = resized(content, Math.max(content.byteLength, position + bytes.byteLength)).slice()
  result.set(bytes, position)
  return result
}

export function resized(content: Uint8Array, length: number, fill = 0): Uint8Array {
  if (length <= content.byteLength) return content.subarray(0, length)
  const result = new Uint8Array(length).fill(fill)
  result.set(content)
  return result
}
