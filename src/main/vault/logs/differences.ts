import type { RowConflict } from '#shared/domain/log-import/schema.ts'
import type { BodyOf } from '#shared/domain/record/kinds.ts'
import { canonicalJson } from '#shared/journal/canonical.ts'
import type { RowField } from './row-reader.ts'
import { fieldInWords } from './in-words.ts'

type Body = BodyOf<'incident'>

/** What is set side by side of a text; all of it is in the incident and in the row as received. */
const longest = 600
/** What of a long text stands before the place where the two begin to differ. */
const lead = 80

/** The two side by side, field by field; of long texts the place where they begin to differ. */
export const differences = (
  fields: readonly RowField[],
  here: Body,
  there: Body,
): readonly Omit<RowConflict['fields'][number], 'onlyThere'>[] =>
  fields.map((field) => {
    const [ours, theirs] = [fieldInWords(here, field), fieldInWords(there, field)]
    // What differs is in a part that has no words: then all of the field is told as it is written.
    return {
      field,
      ...(ours === theirs
        ? sideBySide(canonicalJson(here[field]), canonicalJson(there[field]))
        : sideBySide(ours, theirs)),
    }
  })

/** Sources that a row names anew, which the incident does not have and which are left with the row. */
export const sourcesLeft = (added: readonly { readonly named: string }[]): RowConflict['fields'] =>
  added.length === 0
    ? []
    : [{ field: 'sources', ...sideBySide('', added.map(({ named }) => named).join('\n')), onlyThere: true }]

function sideBySide(here: string, there: string): { readonly here: string; readonly there: string } {
  let same = 0
  while (same < here.length && here[same] === there[same]) same += 1
  const isLong = Math.max(here.length, there.length) > longest
  const from = isLong ? Math.max(0, same - lead) : 0
  return { here: excerpt(here, from), there: excerpt(there, from) }
}

/** Never half a character. */
function excerpt(text: string, from: number): string {
  const piece = text.slice(from, from + longest).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, '')
  return `${from > 0 ? '…' : ''}${piece}${from + longest < text.length ? '…' : ''}`
}
