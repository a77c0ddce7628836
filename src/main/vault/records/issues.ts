import type { z } from 'zod'
import type { Issue } from '#shared/lib/result.ts'

/** The schema's complaints as issues; rules without a name of their own become `value.<zod code>`. */
export const issuesOf = (error: z.ZodError, prefix: Issue['path']): readonly Issue[] =>
  error.issues.map((issue) => ({
    // JSON has no symbol keys, so a path holds none.
    path: [...prefix, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))],
    key: /^[a-z]+\.[A-Za-z]+$/.test(issue.message) ? issue.message : `value.${issue.code}`,
  }))
