import type { Query } from './query.ts'

/** The other way round: which incidents name an item of evidence. */
export const evidenceUses: Query<'evidence.uses'> = {
  run({ projection }) {
    const ties = projection
      .incidents()
      .flatMap(({ citedEvidenceIds, own: { id, reference, title } }) =>
        citedEvidenceIds.map((evidenceId) => ({ evidenceId, incident: { id, reference, title } })),
      )
    const groups = Map.groupBy(ties, ({ evidenceId }) => evidenceId)
    return Object.fromEntries([...groups].map(([id, under]) => [id, under.map(({ incident }) => incident)]))
  },
  affectedBy: ({ kinds }) => kinds.has('incident'),
}
