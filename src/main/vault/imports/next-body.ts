import { recordKinds, type BodyOf, type StoredRecord } from '#shared/domain/record/kinds.ts'
import type { ReadRecord } from '#shared/dossier/read/read-dossier.ts'

/** What came as the next version of what stands: with what a dossier does not tell, and what is fixed for good, as it is here. */
export function nextBody(read: ReadRecord, current: StoredRecord): StoredRecord['body'] {
  if (read.kind === 'evidence' && current.kind === 'evidence')
    return { ...read.body, file: current.body.file }
  if (read.kind === 'incident' && current.kind === 'incident')
    return { ...read.body, tags: current.body.tags }
  if (read.kind === 'case' && current.kind === 'case') return nextCase(read.body, current.body)
  return recordKinds[read.kind].body.parse(read.body)
}

/** Numbers that were given here are never given again; recipients stay those that they are here. */
const nextCase = (read: BodyOf<'case'>, current: BodyOf<'case'>): BodyOf<'case'> => ({
  ...read,
  nextExhibit: Math.max(read.nextExhibit, current.nextExhibit),
  recipients: read.recipients.map((recipient) => ({
    ...recipient,
    recipientId: current.recipients.find(({ id }) => id === recipient.id)?.recipientId ?? null,
  })),
})
