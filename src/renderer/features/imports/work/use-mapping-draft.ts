import { useMemo, useState } from 'react'
import { useDraft } from '../../../platform/drafts/use-draft.ts'
import { newId } from '../../../platform/new-id.ts'
import type { LogWork } from './log-work.ts'
import { draftOfMapping } from './mapping-draft.ts'

/** The file of a log has to be chosen again after a lock; what somebody made of it is kept until it is brought in, or dropped. */
export function useMappingDraft(work: LogWork | null): void {
  const [id] = useState(newId)
  const mapping = work?.mapping ?? null
  const draft = useMemo(() => draftOfMapping(mapping, id), [mapping, id])
  useDraft(id, draft)
}
