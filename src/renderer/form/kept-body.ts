import type { z } from 'zod'

/** What a schema names when a value is of another shape; every other rule is one that somebody may yet mend. */
const shapeRules: ReadonlySet<string> = new Set([
  'invalid_type',
  'invalid_value',
  'invalid_union',
  'invalid_key',
  'invalid_element',
  'unrecognized_keys',
])

/**
 * A kept draft of a form that holds the record's body itself: half written it may be, but of this shape. Fields that
 * came since it was kept start empty. Null when it is something else, which no form can show.
 */
export function keptBody<Body extends object>(
  schema: z.ZodType<Body>,
  blank: Body,
  kept: unknown,
): Body | null {
  if (typeof kept !== 'object' || kept === null) return null
  const body = { ...blank, ...kept }
  const issues = schema.safeParse(body).error?.issues ?? []
  return issues.some(({ code }) => shapeRules.has(code)) ? null : body
}
