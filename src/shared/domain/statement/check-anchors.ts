import type { Issue } from '../../lib/result.ts'
import type { Anchor, Statement } from './schema.ts'

/**
 * Compares every anchor of a statement with the text of its source file. Offsets are code points. Issues:
 * `statement.length` when the text is not as long as recorded, `anchor.words` for each anchor whose words
 * stand elsewhere. The file's SHA-256 is the caller's to check, on the bytes.
 */
export function checkAnchors(statement: Statement, sourceText: string): Issue[] {
  const points = Array.from(sourceText)
  const issues: Issue[] = []
  if (points.length !== statement.source.codePoints)
    issues.push({ path: ['source', 'codePoints'], key: 'statement.length' })
  for (const { path, anchor } of anchorsOf(statement)) {
    if (points.slice(anchor.start, anchor.end).join('') !== anchor.exact)
      issues.push({ path, key: 'anchor.words' })
  }
  return issues
}

/** Every anchor of a statement with its place in the record: passages first, then categories and asides. */
export function anchorsOf(statement: Statement): { path: (string | number)[]; anchor: Anchor }[] {
  return [
    ...statement.passages.map(({ anchor }, index) => ({ path: ['passages', index, 'anchor'], anchor })),
    ...statement.categories.flatMap(({ anchor, alsoAt }, index) => [
      { path: ['categories', index, 'anchor'], anchor },
      ...alsoAt.map((other, at) => ({ path: ['categories', index, 'alsoAt', at], anchor: other })),
    ]),
    ...statement.asides.map(({ anchor }, index) => ({ path: ['asides', index, 'anchor'], anchor })),
  ]
}
