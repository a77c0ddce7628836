import { combine, rangeOf, totalOver, type FigureRange } from '../../domain/casualty/totals.ts'
import { harm, type CasualtyFigure, type Harm } from '../../domain/casualty/schema.ts'
import { rangeInWords } from '../../domain/casualty/in-words.ts'
import type { StoredRecord } from '../../domain/record/kinds.ts'
import type { DossierIncident } from '../schema/incident.ts'
import type { CasualtyTotal } from '../schema/totals.ts'
import { dossierWords } from '../words.ts'
import type { BuildContext } from './context.ts'

type Reported = DossierIncident['reported']

const withHarm = (range: FigureRange | null, kind: Harm): string =>
  `${rangeInWords(range)} ${dossierWords.harm[kind]}`

export const buildFigure = (
  figure: CasualtyFigure,
  context: BuildContext,
): Reported['casualties'][number] => ({
  ...figure,
  words: withHarm(rangeOf(figure), figure.harm),
  sources: figure.sourceIds.map(context.link),
})

/** One range for each kind of harm that the incident has a figure for, in the order of the schema. */
export const buildRanges = (figures: readonly CasualtyFigure[]): Reported['casualtyRanges'] =>
  harm.options.flatMap((kind) => {
    const range = combine(figures, kind)
    return range === null ? [] : [{ harm: kind, ...range, words: withHarm(range, kind) }]
  })

/** Totals over the incidents for each kind of harm that any of them has a figure for. */
export const buildTotals = (incidents: readonly StoredRecord<'incident'>[]): CasualtyTotal[] =>
  harm.options.flatMap((kind) => {
    const { range, withFigure, withoutFigure } = totalOver(
      incidents.map(({ body }) => combine(body.casualties, kind)),
    )
    if (range === null) return []
    return [
      {
        harm: kind,
        ...range,
        withFigure,
        withoutFigure,
        words: rangeInWords(range),
        rule: dossierWords.totalsRule,
      },
    ]
  })
