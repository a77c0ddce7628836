import { checkCollection } from '#shared/domain/evidence/check-collection.ts'
import { collection, nothingCollected, type Collection } from '#shared/domain/evidence/collection.ts'
import { dateIssue } from '../form/date-issue.ts'
import { edtfOf, toDateText, type DateText } from '../form/date-text.ts'
import type { FieldIssues } from '../form/field-issues-context.ts'

/** How items were collected, as it stands in a form: the date as typed. */
export type CollectionForm = Omit<Collection, 'at'> & { readonly at: DateText }

export const collectionForm = (said: Collection = nothingCollected): CollectionForm => ({
  ...said,
  at: toDateText(said.at),
})

export const collectionIn = (form: CollectionForm): Collection => ({ ...form, at: edtfOf(form.at) })

/** The rule broken at each field, by its name in the form: `collected.at`. Empty: it can be recorded. */
export function collectionIssues(form: CollectionForm, now: string): FieldIssues {
  const parsed = collection.safeParse(collectionIn(form))
  const found = parsed.success
    ? checkCollection(parsed.data, now)
    : parsed.error.issues.map(({ path, message }) => ({ path, key: message }))
  const issues = new Map(found.map(({ path, key }) => [`collected.${path.join('.')}`, { key }]))
  const wrongDate = dateIssue(form.at)
  return wrongDate === null ? issues : issues.set('collected.at', { key: wrongDate })
}
