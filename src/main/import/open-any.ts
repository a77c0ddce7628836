import type { ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import type { NamedProfile } from '#shared/mapping/detect-profile.ts'
import type { ReadingChoice } from '#shared/mapping/table.ts'
import type { LogOrder } from '#main/vault/logs/order.ts'
import type { ImportOrder } from '#main/vault/imports/order.ts'
import { bundledMedia } from './bundle/bundled-media.ts'
import { orderOf } from './order.ts'
import { askChild, type Asking } from './ask-child.ts'
import type { LookedMedia } from './media/look-at-media.ts'
import { PackedRows } from './log/packed-rows.ts'
import type { Told, ToldRows } from './request.ts'

export interface FileToOpen {
  readonly file: string
  readonly choice: ReadingChoice
  /** Null: whichever fits, among the ready ones and `own`. */
  readonly profile: ImportProfileBody | null
  readonly own: readonly NamedProfile[]
  /** Of the key that has to have signed a package. */
  readonly fingerprint?: string | undefined
  /** Of its rows, where not as usual. */
  readonly mostBytes?: number
}

/** A log as an order to the vault, by which profile it was read, and what else its file has. */
export interface OpenedLog extends Pick<ToldRows, 'profile' | 'sheets' | 'notes'> {
  readonly order: LogOrder
}

/** What is in a file: rows of a log, what a dossier or a package holds, or photos and videos. */
export type Opened =
  | ({ readonly kind: 'log' } & OpenedLog)
  | { readonly kind: 'holdfast'; readonly order: ImportOrder }
  | { readonly kind: 'media'; readonly looked: LookedMedia }

/** Has a child process read whatever file it is, and map it where it is a log, and takes its rows as they come. */
export async function openAny(
  { file, choice, profile, own, fingerprint, mostBytes }: FileToOpen,
  {
    onProgress,
    run,
    signal,
  }: Asking & { readonly onProgress?: ((done: number, total: number) => void) | undefined },
): Promise<Result<Opened>> {
  const rows = new PackedRows(mostBytes)
  const tooMuch = new AbortController()
  const request = {
    want: 'rows' as const,
    file,
    choice,
    profile,
    own: own.map(({ id, body }) => ({ id, body })),
    fingerprint,
  }
  const stop = AbortSignal.any([tooMuch.signal, ...(signal === undefined ? [] : [signal])])
  const read = await askChild<Told>(request, { run, signal: stop }, (batch) => {
    rows.take(batch.rows)
    if (rows.isTooMuch) tooMuch.abort()
    onProgress?.(rows.count, batch.total)
  })
  if (rows.isTooMuch) return tooManyBytes
  if (!read.ok) return read
  const told = read.value
  if (told.kind === 'media') return ok(told)
  if (told.kind === 'holdfast') return ok({ kind: 'holdfast', order: orderOf(file, told.read) })
  if (rows.count !== told.rows) throw new Error('Rows were lost between the child process and this one')
  const order = {
    file: { path: told.file, sha256: told.sha256 },
    reading: told.reading,
    profile: told.profile.body,
    columns: told.columns,
    rows,
    mediaOf: bundledMedia(file, told.media),
  }
  const { sheets, notes } = told
  return ok({ kind: 'log', order, profile: told.profile, sheets, notes })
}

const tooManyBytes = fail(
  'too-large',
  'The rows of this log hold more than can be brought in at once. Nothing was imported.',
  { next: 'Cut the file into several, and import them one after the other: they are one log all the same.' },
)
