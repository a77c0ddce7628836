import { assertNever } from '#shared/lib/assert-never.ts'
import type { RecordKind, StoredRecord } from '#shared/domain/record/kinds.ts'

/** One record named by another: where, which kind it must be, and its id. */
export interface Mention {
  readonly path: readonly (string | number)[]
  readonly kind: RecordKind
  readonly id: string
}

type KindAndBody = { [K in RecordKind]: Pick<StoredRecord<K>, 'kind' | 'body'> }[RecordKind]

/** Every record that a body names by id. The one list of what may not dangle. */
export function mentionsOf(record: KindAndBody): readonly Mention[] {
  switch (record.kind) {
    case 'analyst':
      return []
    case 'source':
      return optional(['archivedEvidenceId'], 'evidence', record.body.archivedEvidenceId)
    case 'evidence':
      return optional(['derivedFrom'], 'evidence', record.body.derivedFrom)
    case 'case':
      return record.body.incidents.map(({ incidentId }, index) => ({
        path: ['incidents', index, 'incidentId'],
        kind: 'incident',
        id: incidentId,
      }))
    case 'statistical-report':
      return record.body.figures.flatMap((figure, index) => sources(['figures', index], figure.sourceIds))
    case 'incident':
      return [
        ...record.body.claims.map(({ sourceId }, index): Mention => ({
          path: ['claims', index, 'sourceId'],
          kind: 'source',
          id: sourceId,
        })),
        ...record.body.denials.flatMap((denial, index) => sources(['denials', index], denial.sourceIds)),
        ...record.body.casualties.flatMap((figure, index) =>
          sources(['casualties', index], figure.sourceIds),
        ),
        ...record.body.evidence.map(({ evidenceId }, index): Mention => ({
          path: ['evidence', index, 'evidenceId'],
          kind: 'evidence',
          id: evidenceId,
        })),
      ]
    default:
      return assertNever(record)
  }
}

const optional = (path: Mention['path'], kind: RecordKind, id: string | null): readonly Mention[] =>
  id === null ? [] : [{ path, kind, id }]

const sources = (path: Mention['path'], ids: readonly string[]): readonly Mention[] =>
  ids.map((id, index) => ({ path: [...path, 'sourceIds', index], kind: 'source', id }))
