/** What a stranger's archive may take. Past any of them it is refused before anything is unpacked. */
export interface Caps {
  readonly files: number
  readonly fileBytes: number
  readonly totalBytes: number
  /** How many bytes one packed byte may become, for files of more than `ratioFrom` bytes. */
  readonly ratio: number
  readonly ratioFrom: number
  /** Bytes of the list of files in a zip. */
  readonly listBytes: number
  /** Folders inside each other. */
  readonly depth: number
  /** Bytes of a whole name, and of one part of it. */
  readonly nameBytes: number
  readonly partBytes: number
}

/** Far above any dossier with its evidence, far below what would fill a disk or a night. */
export const usualCaps: Caps = {
  files: 100_000,
  fileBytes: 64 * 2 ** 30,
  totalBytes: 256 * 2 ** 30,
  ratio: 200,
  ratioFrom: 2 ** 20,
  listBytes: 64 * 2 ** 20,
  depth: 16,
  nameBytes: 1_000,
  partBytes: 255,
}
