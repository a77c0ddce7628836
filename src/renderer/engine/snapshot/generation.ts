import type { JournalHead } from '#shared/ipc/records.ts'
import type { ReadsideReport } from '#shared/ipc/readside.ts'
import type { Watermark } from '../rows.ts'
import type { Layout } from './packing.ts'

/** Why a snapshot is of no use. */
export type SnapshotFault = NonNullable<ReadsideReport['snapshotFault']>

export const PARTS = ['lines', 'rest'] as const
export type Part = (typeof PARTS)[number]

/** How far the columns had followed the journal; the root where it was known. */
export type Place = Pick<Watermark, 'seq' | 'root'>

/** What is written last of a generation, and makes it one. */
export interface GenerationIndex extends Record<Part, Layout> {
  readonly format: string
  readonly workspaceId: string
  /** Made up for this writing: no piece of another can take the place of one of its own. */
  readonly generation: string
  readonly place: Place
}

/** Where the sealed pieces lie. Numbers grow; what comes after tells an index and pieces apart without a key. */
export const keyOfIndex = (number: number): string => `${String(number).padStart(10, '0')}.index`
export const keyOfPiece = (number: number, part: Part, piece: number): string =>
  `${String(number).padStart(10, '0')}.${part}.${String(piece).padStart(5, '0')}`
export const isIndex = (key: string): boolean => key.endsWith('.index')
export const isOfLines = (key: string): boolean => key.includes('.lines.')
export const numberIn = (key: string): number => Number.parseInt(key, 10)

/** Whether the columns may be taken up where the rows and the journal stand. */
export function judgeGeneration(
  index: GenerationIndex,
  own: Pick<GenerationIndex, 'format' | 'workspaceId'>,
  head: JournalHead,
  rows: Place,
): SnapshotFault | null {
  if (index.format !== own.format) return 'other-format'
  if (index.workspaceId !== own.workspaceId) return 'other-workspace'
  const { seq, root } = index.place
  if (seq > head.size - 1) return 'ahead-of-journal'
  const isOther = (place: Place): boolean =>
    place.seq === seq && place.root !== null && root !== null && place.root !== root
  return isOther(rows) || isOther({ seq: head.size - 1, root: head.root }) ? 'ahead-of-journal' : null
}
