import { checkStructure } from '#shared/domain/statement/check-structure.ts'
import { statement, type Statement } from '#shared/domain/statement/schema.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { parseStrictJson } from '#shared/lib/strict-json.ts'
import { issuesOf } from '#main/vault/records/issues.ts'
import { readWhole } from './read-whole.ts'

/** The one that ships has 35 KB. */
const MAX_BYTES = 1_048_576
/** A statement needs six. */
const MAX_DEPTH = 12

/** Reads a statement from a file somebody chose. A failure says what is wrong, and at which places. */
export async function readStatement(path: string): Promise<Result<Statement>> {
  const bytes = await readWhole(path, MAX_BYTES)
  if (!bytes.ok) return bytes
  const text = utf8(bytes.value)
  if (text === null) return fail('invalid', 'This file is not text in UTF-8.')
  const json = parseStrictJson(text, MAX_DEPTH)
  if (!json.ok) return json
  const parsed = statement.safeParse(json.value)
  const issues = parsed.success ? checkStructure(parsed.data) : issuesOf(parsed.error, [])
  if (parsed.success && issues.length === 0) return ok(parsed.data)
  return fail('invalid', 'This file is not a sound statement. Nothing was loaded.', {
    next: 'Correct the file at the places named and choose it again.',
    issues: issues.slice(0, 100),
  })
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
