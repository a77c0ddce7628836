/** One open file. Positions and lengths are bytes. */
export interface OpenFile {
  /** Fills the target from `position` on; answers how many bytes there were (fewer only at the end). */
  read(target: Uint8Array, position: number): Promise<number>
  write(bytes: Uint8Array, position: number): Promise<void>
  truncate(length: number): Promise<void>
  /** Resolves when content and length are on the disk itself. */
  sync(): Promise<void>
  size(): Promise<number>
  close(): Promise<void>
}

export interface FolderItem {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'other'
}

/**
 * Every call the vault makes on its own files. It is an interface so that tests can stand in a disk that
 * fills up or forgets what was never synced. Rejects with the system's error; see failure-of.ts.
 */
export interface FileLayer {
  /** `read` an existing file, `update` an existing one, `create` a new one, `replace` whatever is there. */
  open(path: string, how: 'read' | 'update' | 'create' | 'replace'): Promise<OpenFile>
  list(folder: string): Promise<readonly FolderItem[]>
  makeFolder(path: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  /** A file that is not there is no error: removing is done when it is gone. */
  remove(path: string): Promise<void>
  removeEmptyFolder(path: string): Promise<void>
  /** Makes the names in the folder durable: what was created, renamed or removed. */
  syncFolder(path: string): Promise<void>
  /** Bytes that can still be written to the disk the folder is on; undefined where it does not say. */
  space(folder: string): Promise<number | undefined>
}
