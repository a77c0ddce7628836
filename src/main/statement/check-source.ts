import { createHash } from 'node:crypto'
import { anchorsOf, checkAnchors } from '#shared/domain/statement/check-anchors.ts'
import type { Statement } from '#shared/domain/statement/schema.ts'
import type { SourceCheck } from '#shared/ipc/statements.ts'
import { ok, type Result } from '#shared/lib/result.ts'
import { readWhole } from './read-whole.ts'

const MAX_BYTES = 16 * 1_048_576

/**
 * Compares a statement with the file that its words are said to be from: the hash of the bytes, and every anchor.
 * The file is read and let go; nothing of it is kept.
 */
export async function checkSource(statement: Statement, path: string): Promise<Result<SourceCheck>> {
  const bytes = await readWhole(path, MAX_BYTES)
  if (!bytes.ok) return bytes
  const sha256 = createHash('sha256').update(bytes.value).digest('hex')
  // A byte order mark is a character of the file: offsets count it.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.value)
  const issues = checkAnchors(statement, text)
  const isIssue = (path: readonly (string | number)[]) =>
    issues.some((issue) => issue.path.join('.') === path.join('.'))
  return ok({
    sha256,
    sameHash: sha256 === statement.source.sha256,
    sameLength: !isIssue(['source', 'codePoints']) && bytes.value.byteLength === statement.source.bytes,
    anchors: anchorsOf(statement).map(({ path, anchor }) => ({
      place: path.join('.'),
      words: anchor.exact,
      start: anchor.start,
      end: anchor.end,
      found: !isIssue(path),
    })),
  })
}
