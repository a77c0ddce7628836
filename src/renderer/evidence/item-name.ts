import { showFileName } from '#shared/domain/evidence/file-name.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'

/** What may be named as evidence: a file, or a thing that is none. */
export type EvidenceItem = StoredRecord<'evidence' | 'physical-item'>

/** What an item is called: a file by its name as received, a thing by what it is. */
export const itemName = (item: EvidenceItem): string =>
  item.kind === 'evidence' ? showFileName(item.body.file.originalName) : item.body.title

/** Reference and name in a line, to choose by. */
export const itemLabel = (item: EvidenceItem): string => `${item.reference} · ${itemName(item)}`
