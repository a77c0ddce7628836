import type { StoredRecord } from '../../domain/record/kinds.ts'
import type { DossierIncident } from '../schema/incident.ts'
import { buildAssessed } from './assessed.ts'
import type { BuildContext } from './context.ts'
import { buildReported } from './reported.ts'

/** One incident as the dossier tells it: what sources say, what analysts conclude, and who decided on it. */
export function buildIncident(
  record: StoredRecord<'incident'>,
  exhibit: number,
  context: BuildContext,
): DossierIncident {
  const { title, language, status, verification, tlp, reviews, relations } = record.body
  return {
    exhibit,
    id: record.id,
    reference: record.reference,
    title,
    language,
    status,
    verification,
    tlp,
    reported: buildReported(record, context),
    assessed: buildAssessed(record.body, context),
    reviews: reviews.map((review) => ({ ...review, reviewer: context.named(review.reviewer) })),
    relations: relations.map(({ incidentId, ...relation }) => ({
      ...relation,
      incident: context.incidentLink(incidentId),
    })),
    history: context.history(record),
  }
}
