import { showFileName } from '#shared/domain/evidence/file-name.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { foldText } from '#shared/domain/text/fold.ts'

export const evidenceFilters = ['all', 'inbox', 'quarantined', 'given-up'] as const
export type EvidenceFilter = (typeof evidenceFilters)[number]

export interface Shown {
  readonly filter: EvidenceFilter
  /** Every word of it must occur in the reference, the name or the title. */
  readonly text: string
  readonly isUsed: (evidenceId: string) => boolean
  /** How an item stands that is not simply held. */
  readonly standingOf: (evidenceId: string) => 'quarantined' | 'given-up' | 'deleted' | undefined
}

/** The items that a filter and words leave, in their order. What was given up waits in no inbox. */
export function shownItems(
  items: readonly StoredRecord<'evidence'>[],
  { filter, text, isUsed, standingOf }: Shown,
): readonly StoredRecord<'evidence'>[] {
  const words = foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '')
  return items.filter((item) => {
    const standing = standingOf(item.id)
    const gone = standing === 'given-up' || standing === 'deleted'
    if (filter === 'inbox' && (gone || isUsed(item.id))) return false
    if (filter === 'quarantined' && standing !== 'quarantined') return false
    if (filter === 'given-up' && !gone) return false
    const { file, title } = item.body
    const all = foldText([item.reference, showFileName(file.originalName), title].join('\n'))
    return words.every((word) => all.includes(word))
  })
}
