import { sourceBody, type SourceBody } from '#shared/domain/source/schema.ts'
import { dateIssue } from '../form/date-issue.ts'
import type { FieldIssue } from '../form/issues-to-show.ts'
import { toSourceBody, type SourceEntry } from './source-entry.ts'

/** Checks one source by the record's own schema; `body` is null while anything is wrong. */
export function checkSource(entry: SourceEntry): {
  readonly issues: readonly FieldIssue[]
  readonly body: SourceBody | null
} {
  const parsed = sourceBody.safeParse(toSourceBody(entry))
  const issues = [
    ...(['published', 'accessed'] as const).flatMap((name) => {
      const key = dateIssue(entry[name])
      return key === null || (name === 'published' && key === 'date.required')
        ? []
        : [{ field: sourceFieldOf(entry, [name]), key }]
    }),
    ...(parsed.success
      ? []
      : parsed.error.issues.map(({ path, message }) => ({
          field: sourceFieldOf(entry, path),
          key: message,
        }))),
  ]
  return { issues, body: parsed.success && issues.length === 0 ? parsed.data : null }
}

/** The form's field for a path in the source's body. */
export const sourceFieldOf = (source: SourceEntry, path: readonly (string | number | symbol)[]): string =>
  ['sources', source.id, ...path.map(String)].join('.')
