import { overlaps } from '../date/bounds.ts'
import { parseEdtf, type Edtf } from '../date/edtf.ts'
import type { IncidentBody, IncidentStatus, Verification } from './schema.ts'

/**
 * Which incidents are meant. What is empty or null asks nothing; all that is asked must hold. A category is `hospital` or
 * `us-secstate-2022-03-23/hospital`. `within` is EDTF, both ends inclusive: one of the incident's dates must be able to
 * lie in it; an incident without a date lies in no time.
 */
export interface IncidentFilter {
  readonly statuses: readonly IncidentStatus[]
  readonly verifications: readonly Verification[]
  readonly categories: readonly string[]
  readonly within: Edtf | null
}

export const fitsFilter = (body: IncidentBody, filter: IncidentFilter): boolean =>
  asksOrHas(filter.statuses, body.status) &&
  asksOrHas(filter.verifications, body.verification) &&
  (filter.categories.length === 0 || body.categories.some((link) => isOneOf(link, filter.categories))) &&
  (filter.within === null || isWithin(body, filter.within))

const asksOrHas = <T>(asked: readonly T[], value: T): boolean => asked.length === 0 || asked.includes(value)

const isOneOf = (
  { statementId, categoryId }: IncidentBody['categories'][number],
  categories: readonly string[],
): boolean => categories.includes(categoryId) || categories.includes(`${statementId}/${categoryId}`)

const isWithin = ({ dates }: IncidentBody, within: Edtf): boolean =>
  dates.some(({ edtf }) => {
    const date = parseEdtf(edtf)
    return date.ok && overlaps(date.value, within)
  })
