import type { HandOverBody } from '../domain/hand-over/schema.ts'
import { byCodeUnit } from '../lib/bytes.ts'
import { included } from './build/included.ts'
import type { DossierInput } from './input.ts'

/** The records that a dossier is made of, each at its revision, sorted by id: persons too, of whom little is told. */
export function contentsOf(input: DossierInput): HandOverBody['contents'] {
  const parts = included(input)
  const { meta } = input.case
  const entries = [
    ...(meta === null ? [] : [{ kind: 'case', id: meta.id, rev: meta.rev }]),
    ...[
      ...parts.incidents.map(({ record }) => record),
      ...parts.sources,
      ...parts.evidence,
      ...parts.physicalItems,
      ...parts.reports,
      ...parts.loadedStatements,
      ...parts.codings,
      ...(input.redaction?.persons ?? input.persons),
    ].map(({ kind, id, rev }) => ({ kind, id, rev })),
  ]
  return entries.toSorted((a, b) => byCodeUnit(a.id, b.id))
}
