import type { Issue } from '../../lib/result.ts'
import { anchorsOf } from './check-anchors.ts'
import type { Anchor, Statement } from './schema.ts'

/**
 * What a statement file must satisfy without its source text. Issues: `anchor.length` (words and offsets
 * disagree, in code points), `passage.order` (not in the statement's order, or overlapping),
 * `anchor.outsidePassage` (words of a category or an aside are in no passage),
 * `id.twice`.
 */
export function checkStructure(statement: Statement): Issue[] {
  const passages = statement.passages.map((passage) => passage.anchor)
  return [
    ...anchorsOf(statement)
      .filter(({ anchor }) => Array.from(anchor.exact).length !== anchor.end - anchor.start)
      .map(({ path }) => ({ path, key: 'anchor.length' })),
    ...passages.flatMap((anchor, index) => {
      const before = passages[index - 1]
      return before && before.end > anchor.start
        ? [{ path: ['passages', index, 'anchor'], key: 'passage.order' }]
        : []
    }),
    ...anchorsOf(statement)
      .filter(
        ({ path, anchor }) => path[0] !== 'passages' && !passages.some((passage) => holds(passage, anchor)),
      )
      .map(({ path }) => ({ path, key: 'anchor.outsidePassage' })),
    ...repeatedIds('passages', statement.passages),
    ...repeatedIds('categories', statement.categories),
    ...repeatedIds('asides', statement.asides),
  ]
}

function holds(passage: Anchor, anchor: Anchor): boolean {
  const words = Array.from(passage.exact).slice(anchor.start - passage.start, anchor.end - passage.start)
  return anchor.start >= passage.start && anchor.end <= passage.end && words.join('') === anchor.exact
}

const repeatedIds = (list: string, items: readonly { readonly id: string }[]): Issue[] =>
  items.flatMap(({ id }, index) =>
    items.findIndex((item) => item.id === id) < index ? [{ path: [list, index, 'id'], key: 'id.twice' }] : [],
  )
