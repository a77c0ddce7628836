import type { Answer, GroupHeading, IncidentRow } from '../../engine/queries.ts'

/** What may stand in a line of the list. */
export type ListLine =
  { readonly kind: 'incident'; readonly row: IncidentRow } | ({ readonly kind: 'heading' } & GroupHeading)

/** The lines of a page, in which headings say their places and incidents fill the others. */
export function linesOf({
  rows,
  headings,
}: Pick<Answer<'incidents.page'>, 'rows' | 'headings'>): readonly ListLine[] {
  const lines: ListLine[] = rows.map((row) => ({ kind: 'incident', row }))
  for (const heading of headings) lines.splice(heading.at, 0, { kind: 'heading', ...heading })
  return lines
}
