import type { ImportCounts } from '#shared/domain/import/schema.ts'
import type { RowConflict } from '#shared/domain/log-import/schema.ts'
import type { Problem } from '#shared/mapping/mapped-row.ts'
import type { ImportPlan } from '#main/vault/imports/order.ts'
import type { MediaLook, MediaTakenIn } from '#shared/ipc/media.ts'
import type { Besides } from './besides.ts'

/** What became of one file, for programs. `read` is the sum of the five that follow it, two of them by their length. */
export interface ToldFile {
  /** As it was given on the command line. */
  readonly file: string
  /** Null for a folder of photos and videos. */
  readonly sha256: string | null
  /** By which it was read: the name of a ready one, or the title of another. */
  readonly profile: string
  /** What the log is called: the same name is the same log. Null for a dossier or a package. */
  readonly log: string | null
  /** Columns that the profile reads and the file does not have. */
  readonly missingColumns: readonly string[]
  /** Fields of incidents that were made of them before, and are left as they stand. */
  readonly fieldsLeft: readonly string[]
  readonly read: number
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  /** It was read by other rules than the last time. */
  readonly otherRules: boolean
  /** Of what is updated or a conflict: rows whose cells say what they said before, and are read differently. */
  readonly reread: number
  readonly conflicts: readonly ToldConflict[]
  readonly rejected: readonly ToldRejection[]
  /** In an earlier import, and not in this file: left as they are. */
  readonly gone: number
  /** Pairs in which one that this file brings may be one with another. */
  readonly duplicateCandidates: number
  /** Problems that keep no row out, each with the number of rows that have it. */
  readonly told: readonly (Pick<Problem, 'column' | 'code'> & { readonly rows: number })[]
  /** What to think of before it is brought in, or was not thought of. */
  readonly warnings: readonly Warning[]
  /** The reference of the import; null where nothing was written. */
  readonly reference: string | null
  /** Of a log. */
  readonly besides?: Besides
  /** Of a zip or a folder without a log. */
  readonly media?: MediaLook & { readonly taken: MediaTakenIn | null }
  /** Of a dossier or a package. */
  readonly plan?: ImportPlan
}

/**
 * `unlike`: a log of this name came before, and the file has next to none of its rows. `judged-alone`: nothing is written, so
 * it is told as if the files before it had not come.
 */
export interface Warning {
  readonly code: 'unlike' | 'judged-alone'
  readonly message: string
}

export interface ToldConflict {
  readonly row: number
  /** In the log; of a dossier the reference there. */
  readonly id: string
  /** The row of the same file, or the reference of what stands here. */
  readonly with: number | string
  readonly why: RowConflict['why'] | ImportPlan['records'][number]['why']
  readonly reread: boolean
  readonly fields: readonly string[]
  readonly differences: RowConflict['fields']
}

export interface ToldRejection extends Pick<Problem, 'column'> {
  /** `not-taken-in`: a photo or video. */
  readonly code: Problem['code'] | 'not-taken-in'
  /** Of photos and videos, the place among them. */
  readonly row: number
  readonly message: string
}

export const countsOf = ({ read, created, updated, unchanged }: ImportCounts) => ({
  read,
  created,
  updated,
  unchanged,
})
