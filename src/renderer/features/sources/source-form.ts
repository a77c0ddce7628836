import { checkSource, sourceFieldOf } from '../../sources/check-source.ts'
import { newSource, sourceEntry, toSourceEntry, type SourceEntry } from '../../sources/source-entry.ts'
import { today } from '../../form/today.ts'
import type { FormOf } from '../../form/use-record-form.ts'

/** A source that is edited for itself: the same entry that the incident form writes. */
export const sourceForm: FormOf<'source', SourceEntry> = {
  kind: 'source',
  blank: (id) => newSource(id, today(), 'en'),
  fromRecord: ({ id, rev, body }) => toSourceEntry(id, rev, body),
  fromDraft: (body) => sourceEntry.safeParse(body).data ?? null,
  check: checkSource,
  fieldOf: sourceFieldOf,
  route: (id) => ({ screen: 'source', id, fresh: false }),
}
