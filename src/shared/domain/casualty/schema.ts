import { z } from 'zod'
import { line, prose } from '../text/schema.ts'
import { instant, recordId } from '../record/schema.ts'
import { checkOverlaps } from './check-overlaps.ts'

/** A number of people. `null` is "unknown", which is not 0. */
const people = z
  .int({ error: 'count.type' })
  .min(0, 'count.negative')
  .max(10_000_000, 'count.tooLarge')
  .nullable()

export const harm = z.enum(['killed', 'injured', 'killed-or-injured', 'missing', 'detained'])
export type Harm = z.infer<typeof harm>
export const population = z.enum(['civilian', 'combatant', 'hors-de-combat', 'unknown'])

/** Breakdown used by OHCHR: women, men, girls, boys, and those whose age or sex is not known. */
export const bucketNames = [
  'women',
  'men',
  'girls',
  'boys',
  'childrenUnknown',
  'adultsUnknown',
  'unknown',
] as const
export const buckets = z.strictObject({
  women: people,
  men: people,
  girls: people,
  boys: people,
  childrenUnknown: people,
  adultsUnknown: people,
  unknown: people,
})
export type Buckets = z.infer<typeof buckets>
export const noBuckets: Buckets = {
  women: null,
  men: null,
  girls: null,
  boys: null,
  childrenUnknown: null,
  adultsUnknown: null,
  unknown: null,
}

/** Ways to combine claims into one figure. */
export const figureRule = z.enum(['none', 'range', 'majority', 'source-hierarchy', 'team-decision'])

/**
 * One figure as one source gives it. `min` and `max` in persons, inclusive; `max: null` with a `min`
 * means "at least". `asOf.sourceText` keeps the source's own words (`unknown` when it says none); `asOf.instant` is
 * UTC or null. `overlapsWith` names figures of the same record that may count the same people, each pair once.
 */
export const casualtyFigure = z
  .strictObject({
    id: recordId,
    harm,
    population,
    min: people,
    max: people,
    best: people,
    confirmed: people,
    buckets,
    asOf: z.strictObject({ sourceText: line(300), instant: instant.nullable() }),
    scope: line(300),
    exclusions: line(300),
    /** How several claims became this range; `none` for a figure as one source gives it. */
    ruleKind: figureRule,
    rule: prose(2_000),
    sourceIds: z.array(recordId).max(100),
    overlapsWith: z.array(recordId).max(100),
  })
  .refine((figure) => figure.min === null || figure.max === null || figure.min <= figure.max, {
    error: 'count.minOverMax',
    path: ['max'],
  })
  .refine(({ asOf }) => asOf.sourceText.trim() !== '' || asOf.instant !== null, {
    error: 'count.asOf',
    path: ['asOf', 'sourceText'],
  })
  .refine(({ id, overlapsWith }) => !overlapsWith.includes(id), {
    error: 'overlap.itself',
    path: ['overlapsWith'],
  })
  .refine(({ ruleKind, rule }) => ruleKind === 'none' || ruleKind === 'range' || rule.trim() !== '', {
    error: 'count.rule',
    path: ['rule'],
  })
export type CasualtyFigure = z.infer<typeof casualtyFigure>

/** Figures of one record, no two of which say in a circle that they overlap (`overlap.cycle`, `overlap.missing`). */
export const casualtyFigures = (max: number) =>
  z
    .array(casualtyFigure)
    .max(max)
    .superRefine((figures, context) => {
      for (const { key, path } of checkOverlaps(figures))
        context.addIssue({ code: 'custom', message: key, path: [...path] })
    })

/** A figure not tied to an incident, such as the UN count, shown beside the logged totals. */
export const statisticalReportBody = z.strictObject({
  title: line(300).refine((text) => text.trim() !== '', 'text.required'),
  quote: prose(2_000),
  figures: casualtyFigures(50).refine((figures) => figures.length > 0, 'figures.required'),
  note: prose(),
})
