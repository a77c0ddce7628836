import type { CategoryLink } from '../statement/schema.ts'
import { agreementOf, type CategoryAgreement } from './agreement.ts'
import type { CodingBody } from './schema.ts'

/** How far second coders agree with the links of the versions that they coded, over one statement's categories. */
export interface AgreementOn {
  /** Second codings, and the incidents they are about. */
  readonly codings: number
  readonly incidents: number
  readonly categories: readonly CategoryAgreement[]
}

/** Which links a version of an incident held; undefined where that version is not at hand. */
export type LinksOf = (
  incidentId: string,
  rev: number,
) => readonly Pick<CategoryLink, 'statementId' | 'categoryId'>[] | undefined

/** A category keeps its id from one version of the statement to the next, so codings under any of them are compared. */
export function agreementOn(
  statementId: string,
  categoryIds: readonly string[],
  codings: readonly Pick<CodingBody, 'incidentId' | 'incidentRev' | 'statementId' | 'categoryIds'>[],
  linksOf: LinksOf,
): AgreementOn {
  const coded = codings.flatMap((coding) => {
    const links = coding.statementId === statementId && linksOf(coding.incidentId, coding.incidentRev)
    return links ? [{ coding, links }] : []
  })
  const pairs = coded.map(({ coding, links }) => ({
    first: links.flatMap((link) => (link.statementId === statementId ? [link.categoryId] : [])),
    second: coding.categoryIds,
  }))
  return {
    codings: coded.length,
    incidents: new Set(coded.map(({ coding }) => coding.incidentId)).size,
    categories: agreementOf(pairs, categoryIds),
  }
}
