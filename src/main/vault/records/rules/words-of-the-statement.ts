import { statements } from '#shared/domain/statement/catalogue.ts'
import { categoryKey, findCategory } from '#shared/domain/statement/versions.ts'
import { newlyWrong } from './newly-wrong.ts'
import type { RecordRule } from './rule.ts'

/** A link ties to words that the statement has in that very version, one that ships or one that was loaded. */
export const knownWords: RecordRule<'incident'> = async (draft, context) => {
  const known = [...statements, ...(await context.all('statement')).map(({ body }) => body)]
  return newlyWrong(draft, context, ({ categories }) =>
    categories.flatMap((link, index) =>
      findCategory(known, link) === undefined
        ? [{ path: ['categories', index], key: 'category.unknown', about: categoryKey(link) }]
        : [],
    ),
  )
}

/** The same words are linked once, with one reason: the second would be counted and reasoned apart. */
export const wordsLinkedOnce: RecordRule<'incident'> = (draft, context) =>
  newlyWrong(draft, context, ({ categories }) => {
    const keys = categories.map(categoryKey)
    return keys.flatMap((about, index) =>
      keys.indexOf(about) < index ? [{ path: ['categories', index], key: 'category.twice', about }] : [],
    )
  })
