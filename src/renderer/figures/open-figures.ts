import { rangeOf } from '#shared/domain/casualty/totals.ts'
import type { FieldIssue } from '../form/issues-to-show.ts'
import { toFigure, type FigureEntry } from './figure-entry.ts'

/** Figures of which neither a number nor "not known" was said. `list` names their list in the form. */
export const openFigures = (list: string, entries: readonly FigureEntry[]): readonly FieldIssue[] =>
  entries
    .filter((entry) => !entry.unknown && rangeOf(toFigure(entry)) === null)
    .map((entry) => ({ field: `${list}.${entry.id}.min`, key: 'count.required' }))
