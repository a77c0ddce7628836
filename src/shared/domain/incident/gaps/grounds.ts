import type { StatementCategory } from '../../statement/schema.ts'
import type { IncidentBody } from '../schema.ts'

const blank = (text: string): boolean => text.trim() === ''

/** A claim that contradicts is no ground for what is reported. */
export const isUnsupported = (claims: readonly Pick<IncidentBody['claims'][number], 'stance'>[]): boolean =>
  !claims.some(({ stance }) => stance === 'supports')

/** Nobody could find in the source what the claim says is there. */
export const isClaimUnlocated = ({ claims }: Pick<IncidentBody, 'claims'>): boolean =>
  claims.some(({ pinpoint, quote }) => blank(pinpoint) && blank(quote))

export const isDenialSearchOpen = ({
  denials,
  denialSearch,
}: Pick<IncidentBody, 'denials' | 'denialSearch'>): boolean =>
  denialSearch === 'not-searched' && denials.length === 0

export const isDenialUnsourced = ({ denials }: Pick<IncidentBody, 'denials'>): boolean =>
  denials.some(({ sourceIds }) => sourceIds.length === 0)

export const isRebuttalUnsourced = ({ denials }: Pick<IncidentBody, 'denials'>): boolean =>
  denials.some(({ rebuttals }) => rebuttals.some(({ sourceIds }) => sourceIds.length === 0))

export const isWithoutEvidence = ({ evidence }: Pick<IncidentBody, 'evidence'>): boolean =>
  evidence.length === 0

export const isWithoutCategory = ({ categories }: Pick<IncidentBody, 'categories'>): boolean =>
  categories.length === 0

export const isRationaleMissing = ({ categories }: Pick<IncidentBody, 'categories'>): boolean =>
  categories.some(({ rationale }) => blank(rationale))

/**
 * All that the incident is linked to says how violence went on, and not what happened here: a pattern, or words that are
 * context only. A link to a statement that is not at hand (`undefined`) may say more, and raises no gap.
 */
export const isPatternAlone = (
  categories: readonly (Pick<StatementCategory, 'kind' | 'contextOnly'> | undefined)[],
): boolean =>
  categories.length > 0 &&
  categories.every((category) => category?.kind === 'pattern' || category?.contextOnly === true)
