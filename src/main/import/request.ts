import { z } from 'zod'
import { importProfileBody, type ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import type { MappedRow } from '#shared/mapping/mapped-row.ts'
import type { Reading, Table, TableNote } from '#shared/mapping/table.ts'
import type { LookedMedia } from './media/look-at-media.ts'
import type { ReadImport } from './read-import.ts'
import { readingChoice } from '#shared/ipc/logs.ts'

/** A profile of the workspace, by the id of its record. */
const named = z.strictObject({ id: z.string(), body: importProfileBody })

const file = z.string()
const asked = { file, choice: readingChoice }

/** What the child may be asked. It gets a file and profiles, and no key. */
export const fileRequest = z.discriminatedUnion('want', [
  z.strictObject({ want: z.literal('kind'), file }),
  z.strictObject({ want: z.literal('look'), ...asked, own: z.array(named) }),
  z.strictObject({ want: z.literal('preview'), ...asked, profile: importProfileBody }),
  z.strictObject({ want: z.literal('row'), ...asked, profile: importProfileBody, row: z.int() }),
  /** `profile` null: the one that fits among the ready ones and `own`. */
  z.strictObject({
    want: z.literal('rows'),
    ...asked,
    profile: importProfileBody.nullable(),
    own: z.array(named),
    /** Of the key that has to have signed it, where it turns out to be a dossier or a package. */
    fingerprint: z.string().optional(),
  }),
  z.strictObject({ want: z.literal('media'), file }),
  z.strictObject({ want: z.literal('profile'), file }),
  z.strictObject({ want: z.literal('dossier'), file }),
])
export type FileRequest = z.infer<typeof fileRequest>
export type FileRequestOf<W extends FileRequest['want']> = Extract<FileRequest, { want: W }>

/**
 * `holdfast`: a dossier or a package of Holdfast. `media`: a zip or folder without a table, or with proofs of ProofMode.
 * `log`: whatever else may have rows.
 */
export type FileKind = 'holdfast' | 'log' | 'media'

/** The answer to `rows`, after the last of them was told. A dossier or a package is read whole, and has none. */
export type Told =
  | ToldRows
  | { readonly kind: 'holdfast'; readonly read: ReadImport }
  | { readonly kind: 'media'; readonly looked: LookedMedia }

export interface ToldRows {
  readonly kind: 'log'
  /** The file that is kept as it was received, and its SHA-256. */
  readonly file: string
  readonly sha256: string
  /** Names of files that came beside the table. */
  readonly media: readonly string[]
  readonly reading: Reading
  /** Those that the table has, by name. */
  readonly columns: readonly string[]
  /** What else its file has. */
  readonly sheets: Table['sheets']
  readonly notes: readonly TableNote[]
  /** By which the rows were read; `id` is null where it was given. */
  readonly profile: { readonly id: string | null; readonly body: ImportProfileBody }
  /** Of the table: so many have to have been told. */
  readonly rows: number
}

/** What the child tells before it answers: some of the rows, in their order. */
export interface ToldBatch {
  readonly rows: readonly MappedRow[]
  /** Of the whole table. */
  readonly total: number
}
