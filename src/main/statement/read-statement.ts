import { checkStructure } from '#shared/domain/statement/check-structure.ts'
import { statement, type Statement } from '#shared/domain/statement/schema.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { issuesOf } from '#main/vault/records/issues.ts'
import { readJson } from './read-json.ts'

/** The one that ships has 35 KB, and a statement needs six levels. */
const limits = { maxBytes: 1_048_576, maxDepth: 12 }

/** Reads a statement from a file somebody chose. A failure says what is wrong, and at which places. */
export async function readStatement(path: string): Promise<Result<Statement>> {
  const json = await readJson(path, limits)
  if (!json.ok) return json
  const parsed = statement.safeParse(json.value)
  const issues = parsed.success ? checkStructure(parsed.data) : issuesOf(parsed.error, [])
  if (parsed.success && issues.length === 0) return ok(parsed.data)
  return fail('invalid', 'This file is not a sound statement. Nothing was loaded.', {
    next: 'Correct the file at the places named and choose it again.',
    issues: issues.slice(0, 100),
  })
}
