import { z } from 'zod'
import { line, prose } from '../text/schema.ts'

/** Yes, no, or nobody knows: three answers, none of them a blank. */
export const yesNoUnknown = z.enum(['yes', 'no', 'unknown'])
export type YesNoUnknown = z.infer<typeof yesNoUnknown>

/** Means of attack in the broad classes that monitoring missions report by. */
export const attackMethod = z.enum([
  'unknown',
  'artillery',
  'multiple-launch-rocket-system',
  'missile',
  'air-strike',
  'loitering-munition',
  'cluster-munition',
  'mine',
  'small-arms',
  'execution',
  'detention',
  'siege',
  'other',
])

/** A number of impacts; null is unknown, which is not 0. */
const impacts = z
  .int({ error: 'count.type' })
  .min(0, 'count.negative')
  .max(100_000, 'count.tooLarge')
  .nullable()

/**
 * How the attack was carried out, as far as known. `impacts` is inclusive; `max: null` with a `min` means
 * "at least". `weaponBasis` says who identified the weapon and how.
 */
export const attack = z
  .strictObject({
    method: attackMethod,
    weapon: line(300),
    weaponBasis: prose(2_000),
    impactsMin: impacts,
    impactsMax: impacts,
    /** Where the fire came from, in words or as an azimuth with its basis. */
    direction: line(300),
    repeatStrike: yesNoUnknown,
  })
  .refine(
    ({ impactsMin, impactsMax }) => impactsMin === null || impactsMax === null || impactsMin <= impactsMax,
    {
      error: 'count.minOverMax',
      path: ['impactsMax'],
    },
  )
export type Attack = z.infer<typeof attack>
