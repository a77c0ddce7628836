import type { FoundSettlement } from '#shared/domain/gazetteer/find.ts'
import type { Asked } from '#shared/domain/search/fields.ts'
import { parseQuery, type Clause, type SearchProblem } from '#shared/domain/search/query.ts'
import type { Places } from './places.ts'

/** A clause that no longer depends on what a name stands for. */
export type PlacedClause = Exclude<Clause, { readonly kind: 'near-place' }>

/** So many are told where a name is that of several places. */
const TOLD = 5
/** By how many times the largest place has to outnumber the others of its name to be the one that is meant. */
const OUTNUMBERS = 10

/** Whether it has to be known where places lie to read this. */
export const namesPlaces = (text: string): boolean =>
  parseQuery(text).clauses.some(({ kind }) => kind === 'near-place')

/** Puts positions in the place of names. A name that is of no place or of several is a problem, told with the choices. */
export function placed(
  clauses: readonly Clause[],
  places: Places,
): { readonly clauses: readonly PlacedClause[]; readonly problems: readonly SearchProblem[] } {
  const problems: SearchProblem[] = []
  const known = clauses.flatMap((clause): readonly PlacedClause[] => {
    if (clause.kind !== 'near-place') return [clause]
    const meant = meantBy(clause, places)
    if ('position' in meant)
      return [{ kind: 'near', isNot: clause.isNot, kilometers: clause.kilometers, position: meant.position }]
    problems.push(meant)
    return []
  })
  return { clauses: known, problems }
}

type NearPlace = Extract<Asked, { readonly kind: 'near-place' }>

function meantBy({ place }: NearPlace, places: Places): FoundSettlement | SearchProblem {
  const found = places.find(place, null, 4 * TOLD)
  const [first, ...others] = found.some(({ isExact }) => isExact)
    ? found.filter(({ isExact }) => isExact)
    : found
  if (first === undefined) return { kind: 'place-unknown', part: `near:${place}` }
  const isSure = first.isExact
    ? others.every(({ population }) => (first.population ?? 0) >= OUTNUMBERS * (population ?? 1_000))
    : others.length === 0
  if (isSure) return first
  const choices = [first, ...others].slice(0, TOLD).map(inWords)
  return { kind: 'place-ambiguous', part: `near:${place}`, choices: [...new Set(choices)] }
}

/** As it can be typed. */
const inWords = ({ name, admin, district, country }: FoundSettlement): string =>
  `near:"${[name, district, admin, country].filter((word) => word !== '').join(', ')}"`
