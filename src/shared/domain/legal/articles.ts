import type { Article, Instrument } from './article.ts'
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

const instruments: Readonly<Record<string, { readonly id: Instrument; readonly name: string }>> = {
  rs: { id: 'rome-statute', name: 'Rome Statute' },
  gc1: { id: 'geneva-1', name: 'Geneva Convention I' },
  gc4: { id: 'geneva-4', name: 'Geneva Convention IV' },
  ap1: { id: 'protocol-1', name: 'Additional Protocol I' },
}

/** The parts of an id: `rs-8-2-b-ii` is of the instrument `rs`, article 8, paragraphs 2, b and ii. */
function partsOf(id: ArticleId) {
  const [prefix = '', number = '', ...paragraphs] = id.split('-')
  const instrument = instruments[prefix]
  if (instrument === undefined) throw new Error(`No instrument for the article ${id}`)
  return { instrument, number, paragraphs }
}

export const instrumentOf = (id: ArticleId): Instrument => partsOf(id).instrument.id

/** How the article is cited: `Rome Statute 8(2)(b)(ii)`. */
export function articleLabel(id: ArticleId): string {
  const { instrument, number, paragraphs } = partsOf(id)
  return `${instrument.name} ${number}${paragraphs.map((part) => `(${part})`).join('')}`
}

/** A war crime of the Rome Statute, as against a rule that is none under that name. */
export const isRomeStatuteCrime = (id: ArticleId): boolean => articles[id].conflict !== null

/** The counterpart for conflicts that are not international; undefined where there is none. */
export const twinOf = (id: ArticleId): ArticleId | undefined =>
  (Object.keys(nonInternationalCrimes) as (keyof typeof nonInternationalCrimes)[]) // the keys are written above
    .find((twin) => articles[twin].twinOf.includes(id))
