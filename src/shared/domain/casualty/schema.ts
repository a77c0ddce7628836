import { z } from 'zod'
import { line, prose } from '../text/schema.ts'
import { instant, recordId } from '../record/schema.ts'

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

/**
 * One figure as one source gives it. `min` and `max` in persons, inclusive; `max: null` with a `min`
 * means "at least". `asOf.sourceText` keeps the source's own words; `asOf.instant` is UTC or null.
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
    rule: prose(2_000),
    sourceIds: z.array(recordId).max(100),
    overlapsWith: z.array(recordId).max(100),
  })
  .refine((figure) => figure.min === null || figure.max === null || figure.min <= figure.max, {
    error: 'count.minOverMax',
    path: ['max'],
  })
export type CasualtyFigure = z.infer<typeof casualtyFigure>

/** A figure not tied to an incident, such as the UN count, shown beside the logged totals. */
export const statisticalReportBody = z.strictObject({
  title: line(300).refine((text) => text.trim() !== '', 'text.required'),
  quote: prose(2_000),
  figures: z.array(casualtyFigure).min(1).max(50),
  note: prose(),
})
