import type { UnfinishedDraft } from '#shared/ipc/contract.ts'
import { isChanged, type LogWork } from './log-work.ts'

/** A mapping that somebody worked on, as the draft of a profile; null where nothing would be lost with it. */
export const draftOfMapping = (mapping: LogWork['mapping'], id: string): UnfinishedDraft | null =>
  mapping !== null && isChanged(mapping)
    ? { kind: 'import-profile', id, baseRev: null, body: { ...mapping.form } }
    : null
