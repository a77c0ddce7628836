import type { StoredRecord } from '#shared/domain/record/kinds.ts'

type Standing = Pick<StoredRecord<'incident'>, 'id'> & {
  readonly body: Pick<StoredRecord<'incident'>['body'], 'status'>
}

/** Whether any of these incidents stands elsewhere than it did before a merge, now that the merge was taken back. */
export const areReopened = (
  before: readonly Standing[],
  now: readonly { readonly id: string; readonly body: object }[],
): boolean =>
  before.some(({ id, body: { status } }) =>
    now.some((record) => record.id === id && 'status' in record.body && record.body.status !== status),
  )
