import type { Failure } from '#shared/lib/result.ts'

/** A file in an archive. Its name is safe to show and to compare; it is never a path to write to. */
export interface ArchiveFile {
  /** With `/` between its parts, below the root of the archive. */
  readonly name: string
  /** What the archive says; reading holds it to that. */
  readonly bytes: number
  /**
   * Its content, counted and checked while it is read: throws `Unreadable` where it is not what the archive says.
   * The last piece comes before the last check, so trust nothing of it until the reading has ended.
   */
  read(): AsyncGenerator<Uint8Array>
}

export interface ArchiveProblem {
  /** The file that it is about. */
  readonly name: string
  readonly failure: Failure
}

export interface Archive {
  readonly kind: 'zip' | 'folder'
  /** Sorted by name, in UTF-16 code units. Folders are not listed: only what lies in them. */
  readonly files: readonly ArchiveFile[]
  /** Folders in which no file lies, without the `/` at their end. */
  readonly emptyFolders: readonly string[]
  /** Files that cannot be read as they are. Whoever takes the archive in refuses it; whoever checks it names them. */
  readonly problems: readonly ArchiveProblem[]
  /**
   * In what a zip differs from the one form that Holdfast writes, where every byte has one value. Empty when in nothing,
   * and for a folder. Others' zips differ and are read all the same.
   */
  readonly formDiffers: readonly string[]
  close(): Promise<void>
}

/** The one folder in which all files lie; null when there is none. */
export function topFolder(files: readonly Pick<ArchiveFile, 'name'>[]): string | null {
  const first = files[0]?.name ?? ''
  const top = first.slice(0, first.indexOf('/') + 1)
  return top !== '' && files.every(({ name }) => name.startsWith(top)) ? top.slice(0, -1) : null
}
