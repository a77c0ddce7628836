import type { BrokenRule } from '#shared/lib/result.ts'

/**
 * One thing wrong at one field. `field` names it as the form does: `title`, `dates.<entry id>.date`;
 * by the entry's id and not its index, so that it stays true while entries come and go.
 */
export interface FieldIssue extends BrokenRule {
  readonly field: string
}

/** Rules about what is not there yet: told when the person wants to save, not while they type. */
const onlyOnSave = new Set([
  'text.required',
  'category.required',
  'denial.type',
  'law.protectedPerson',
  'count.required',
  'figures.required',
  'place.required',
  'date.required',
  'count.asOf',
  'count.rule',
  'target.claimedBy',
])

/** Rules about what is half typed: told when the person leaves the field. */
const onLeaving = new Set([
  'date.edtf',
  'date.impossible',
  'date.offset',
  'date.backwards',
  'window.time',
  'window.offset',
  'window.zone',
  'window.backwards',
  'instant.shape',
  'place.area',
  'place.areaLine',
  'place.coordinates',
  'place.ambiguous',
  'place.latitude',
  'place.longitude',
  'place.mgrs',
  'text.link',
  'text.language',
  'count.minOverMax',
  'law.paragraphs',
  'age.shape',
  'age.checksum',
])

/** The issues to show now: all after an attempt to save; before it, only those that waiting cannot mend. */
export const issuesToShow = (
  issues: readonly FieldIssue[],
  seen: { readonly saveTried: boolean; readonly left: ReadonlySet<string> },
): readonly FieldIssue[] =>
  issues.filter(({ field, key }) => {
    if (seen.saveTried) return true
    if (onlyOnSave.has(key)) return false
    return !onLeaving.has(key) || seen.left.has(field)
  })
