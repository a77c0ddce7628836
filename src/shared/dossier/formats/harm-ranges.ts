import { harm, type Harm } from '../../domain/casualty/schema.ts'
import type { DossierIncident } from '../schema/incident.ts'

/** Lowest and highest number of persons; no figure is null twice, "at least" has no highest, and 0 is 0. */
export interface HarmRange {
  readonly harm: Harm
  readonly min: number | null
  readonly max: number | null
}

/** One range for every kind of harm, in the order of the schema, whether the incident has a figure for it or not. */
export const harmRanges = ({ reported }: DossierIncident): HarmRange[] =>
  harm.options.map((kind) => {
    const range = reported.casualtyRanges.find((one) => one.harm === kind)
    return { harm: kind, min: range?.min ?? null, max: range?.max ?? null }
  })
