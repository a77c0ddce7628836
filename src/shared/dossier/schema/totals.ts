import { z } from 'zod'
import { harm } from '../../domain/casualty/schema.ts'

const range = { harm, min: z.int().min(0), max: z.int().min(0).nullable(), words: z.string() }

/** One incident's figures of one kind of harm as one range, by the rule of domain/casualty. `max: null` means "at least `min`". */
export const casualtyRange = z.strictObject(range)

/**
 * People over all incidents: the sum of lower and the sum of upper bounds (OHCHR practice), in persons.
 * `max: null` means "at least `min`". Figures that overlap are not added up. `withoutFigure` counts incidents.
 */
export const casualtyTotal = z.strictObject({
  ...range,
  withFigure: z.int().min(0),
  withoutFigure: z.int().min(0),
  rule: z.string(),
})
export type CasualtyTotal = z.infer<typeof casualtyTotal>
