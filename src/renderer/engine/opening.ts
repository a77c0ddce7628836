import type { JournalHead } from '#shared/ipc/records.ts'
import type { ReadsideReport, ReadsideStanding } from '#shared/ipc/readside.ts'
import type { Projection } from './projection.ts'
import { ROW_FORMAT, type Rows, type Watermark } from './rows.ts'

export type RebuildReason = NonNullable<ReadsideReport['reason']>

/** Either the rows hold the journal up to the watermark, or they are of no use and why. */
export type Opening =
  | { readonly kind: 'usable'; readonly watermark: Watermark }
  | { readonly kind: 'useless'; readonly reason: RebuildReason }

/** Looks at what is stored before a single row is read. */
export async function judgeRows(rows: Rows, workspaceId: string, head: JournalHead): Promise<Opening> {
  const layout = await rows.open()
  if (layout === 'other-format') return useless('other-format')
  if (layout === 'unreadable') return useless('undecryptable')
  const read = await rows.watermark()
  if (!read.ok) return useless('undecryptable')
  if (read.value === null) return useless('empty')
  return judgeWatermark(read.value, workspaceId, head)
}

function judgeWatermark(watermark: Watermark, workspaceId: string, head: JournalHead): Opening {
  if (watermark.format !== ROW_FORMAT) return useless('other-format')
  if (watermark.workspaceId !== workspaceId) return useless('other-workspace')
  const last = head.size - 1
  if (watermark.seq > last) return useless('ahead-of-journal')
  // Same length but another root: an older copy of the journal was put back and went on differently.
  const diverged = watermark.seq === last && watermark.root !== null && watermark.root !== head.root
  return diverged ? useless('ahead-of-journal') : { kind: 'usable', watermark }
}

const useless = (reason: RebuildReason): Opening => ({ kind: 'useless', reason })

/** Fills an empty projection from the rows; null when one does not open. What is missing or outdated is not seen here. */
export async function loadRows(
  rows: Rows,
  projection: Projection,
  onProgress: (done: number) => Promise<void>,
): Promise<ReadsideStanding | null> {
  let places = 0
  for await (const chunk of rows.all()) {
    if (!chunk.ok) return null
    projection.apply(chunk.value.followed.map(({ record }) => record))
    for (const { seq } of chunk.value.followed) places += seq
    await onProgress(projection.size)
  }
  return { records: projection.size, places }
}
