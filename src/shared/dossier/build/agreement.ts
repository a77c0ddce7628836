import { agreementOn } from '../../domain/coding/agreement-on.ts'
import { newestVersions } from '../../domain/statement/versions.ts'
import { byCodeUnit } from '../../lib/bytes.ts'
import type { DossierInput } from '../input.ts'
import type { DossierAgreement } from '../schema/agreement.ts'
import type { Included } from './included.ts'

/** Agreement of the second codings of what is included, for each statement that was coded with, in its newest words. */
export function buildAgreement(input: DossierInput, { codings }: Included): DossierAgreement[] {
  const coded = new Map(input.codedVersions.map(({ id, rev, body }) => [`${id} ${rev}`, body.categories]))
  const bodies = codings.map(({ body }) => body)
  const versions = input.statements.toSorted((a, b) => byCodeUnit(a.id, b.id) || a.version - b.version)
  return newestVersions(versions).flatMap(({ id: statementId, version, title, categories }) => {
    const ids = categories.map(({ id }) => id)
    const found = agreementOn(statementId, ids, bodies, (id, rev) => coded.get(`${id} ${rev}`))
    if (found.codings === 0) return []
    const labels = new Map(categories.map(({ id, label }) => [id, label]))
    return [
      {
        statementId,
        title,
        catalogueVersion: version,
        codings: found.codings,
        incidents: found.incidents,
        categories: found.categories.map(({ categoryId, ...counted }) => ({
          id: categoryId,
          label: labels.get(categoryId) ?? categoryId,
          ...counted,
        })),
      },
    ]
  })
}
