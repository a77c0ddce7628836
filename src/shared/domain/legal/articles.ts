import type { Article } from './article.ts'
import type { ArticleId } from './article-ids.ts'
import { conventions, generalParts, protocol } from './articles/rules.ts'
import { internationalCrimes, nonInternationalCrimes } from './articles/war-crimes.ts'

/**
 * The whole closed list, to be confirmed by counsel. Sources: Rome Statute of 1998 as amended and its Elements of
 * Crimes (2011), Geneva Conventions I and IV, Additional Protocol I; every title and element is in our own words.
 */
export const articles: Readonly<Record<ArticleId, Article>> = {
  ...internationalCrimes,
  ...nonInternationalCrimes,
  ...generalParts,
  ...conventions,
  ...protocol,
}

/** A war crime of the Rome Statute, as against a rule that is none under that name. */
export const isRomeStatuteCrime = (id: ArticleId): boolean => articles[id].conflict !== null

/** The twin for conflicts that are not international; undefined where there is none. */
export const twinOf = (id: ArticleId): ArticleId | undefined =>
  (Object.keys(nonInternationalCrimes) as (keyof typeof nonInternationalCrimes)[]) // the keys are written above
    .find((twin) => articles[twin].twinOf.includes(id))

/** The same crime in the other kind of conflict: the same elements, so that what is named for them can be taken along. */
export function counterpartOf(id: ArticleId): ArticleId | undefined {
  const elements = (article: ArticleId) => articles[article].elements.map((element) => element.id).join()
  return [twinOf(id) ?? [], ...articles[id].twinOf].flat().find((other) => elements(other) === elements(id))
}
