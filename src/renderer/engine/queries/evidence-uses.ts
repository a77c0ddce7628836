import { namedBy } from './named-by.ts'
import type { Query } from './query.ts'

/** The other way round: which incidents name an item of evidence. */
export const evidenceUses: Query<'evidence.uses'> = {
  isEarly: () => true,
  run: ({ projection }) =>
    namedBy(projection, projection.incidents.columns.citedEvidenceIds, (row) => {
      const { id, reference, title } = projection.incidents.lineAt(row)
      return { id, reference, title }
    }),
  affectedBy: ({ kinds }) => kinds.has('incident'),
}
