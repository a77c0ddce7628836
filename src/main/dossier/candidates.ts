import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { included } from '#shared/dossier/build/included.ts'
import { byId, type DossierInput } from '#shared/dossier/input.ts'
import { contradictionsOf, undisclosed } from '#shared/dossier/limits/contradictions.ts'
import type { Readiness } from '#shared/ipc/dossier.ts'

/** What speaks against the incidents of a case and is not on its list of disclosures, each with whoever says it. */
export function candidatesOf(input: DossierInput): Readiness['candidates'] {
  const all = [...byId(input.incidents).values()]
  const named = new Map([...all, ...input.sources].map((record) => [record.id, nameIn(record)]))
  return included(input).incidents.flatMap(({ record }) =>
    undisclosed(record, contradictionsOf(record, all), input.case.body.disclosure).map(
      ({ recordId, who, ...one }) => ({
        ...one,
        who: recordId === null ? who : (named.get(recordId) ?? recordId),
        incidentId: record.id,
        reference: record.reference,
      }),
    ),
  )
}

const nameIn = ({ reference, body }: StoredRecord<'incident' | 'source'>): string =>
  `${reference} ${body.title}`
