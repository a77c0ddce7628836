import type { z } from 'zod'
import type { Issue } from '#shared/lib/result.ts'

const ruleName = /^[a-z][A-Za-z]*(\.[A-Za-z]+)+$/

/** More than a form can show; keeps the answer to a hostile payload small. */
const maxIssues = 100

/** What a schema found wrong, as places and rule names. Carries no text of the request itself. */
export const issuesOf = (error: z.ZodError): Issue[] =>
  error.issues.slice(0, maxIssues).map((issue) => ({
    path: issue.path.filter((step) => typeof step !== 'symbol'),
    key: ruleName.test(issue.message) ? issue.message : `schema.${issue.code}`,
  }))
