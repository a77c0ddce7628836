import type { z } from 'zod'
import type { FieldIssue } from './issues-to-show.ts'

/** A field of a form that holds the record's body itself: `recipients.0.name`. */
export const bodyField = (_: unknown, path: readonly PropertyKey[]): string => path.map(String).join('.')

/** What is wrong with a form that holds the record's body itself, and the body when nothing is. */
export function checkBody<Body>(
  schema: z.ZodType<Body>,
  form: Body,
): { readonly issues: readonly FieldIssue[]; readonly body: Body | null } {
  const { error, data } = schema.safeParse(form)
  const issues = (error?.issues ?? []).map(({ path, message }) => ({
    field: bodyField(form, path),
    key: message,
  }))
  return { issues, body: data ?? null }
}
