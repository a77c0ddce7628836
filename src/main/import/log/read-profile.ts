import { importProfileBody, type ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { readJson } from '#main/statement/read-json.ts'
import { issuesOf } from '#main/vault/records/issues.ts'

/** The ready ones have some 10 KB, and a profile needs seven levels. */
const limits = { maxBytes: 1_048_576, maxDepth: 12 }

/** Reads a profile from a file somebody chose. A failure says what is wrong, and at which places. */
export async function readProfile(file: string): Promise<Result<ImportProfileBody>> {
  const json = await readJson(file, limits)
  if (!json.ok) return json
  const parsed = importProfileBody.safeParse(json.value)
  if (parsed.success) return ok(parsed.data)
  const issues = issuesOf(parsed.error, []).slice(0, 100)
  const places = issues.slice(0, 5).map(({ path }) => `/${path.join('/')}`)
  return fail('invalid', `This file is no sound import profile, at ${places.join(', ').slice(0, 300)}.`, {
    next: 'Correct the file at the places named and choose it again.',
    issues,
  })
}
