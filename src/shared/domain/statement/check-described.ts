import type { Issue } from '../../lib/result.ts'
import type { CategoryLink, Statement } from './schema.ts'
import { findCategory, type CategoryRef } from './versions.ts'

/**
 * Words such as "other atrocities" name nothing by themselves: a link to a category that must be described needs its
 * rationale. Issues `category.description`, with paths from the list of links down. A link to a statement that is not
 * at hand is left as it is.
 */
export const checkDescribed = (
  links: readonly (CategoryRef & Pick<CategoryLink, 'rationale'>)[],
  statements: readonly Statement[],
): Issue[] =>
  links.flatMap((link, index) =>
    findCategory(statements, link)?.describe === true && link.rationale.trim() === ''
      ? [{ path: [index, 'rationale'], key: 'category.description' }]
      : [],
  )
