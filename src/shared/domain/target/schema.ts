import { z } from 'zod'
import { yesNoUnknown } from '../attack/schema.ts'
import { recordId } from '../record/schema.ts'
import { line, prose } from '../text/schema.ts'

/** What was hit: the objects of the statement, and the other protected objects of Additional Protocol I. */
export const targetType = z.enum([
  'residential',
  'school',
  'medical',
  'ambulance',
  'infrastructure',
  'vehicle',
  'shopping',
  'shelter',
  'cultural',
  'religious',
  'humanitarian',
  'crowd',
  'military',
  'other',
  'unknown',
])

/** Subtypes of critical infrastructure; `none` for every other type of target. */
export const infrastructureSubtype = z.enum([
  'none',
  'electricity',
  'water',
  'gas',
  'heating',
  'telecom',
  'transport',
  'bridge',
  'dam',
  'nuclear',
  'food',
  'fuel',
  'other',
])

/** Signs that an object was clearly identifiable as in use by civilians. */
export const civilianUseIndicator = z.enum([
  'inhabited',
  'open-for-use',
  'markings-visible',
  'sheltering-announced',
  'coordinates-shared',
  'evacuation-corridor',
  'long-known-use',
  'other',
])

/** Damage from 0 (none) to 4 (destroyed), after the grades of UNOSAT; null is unknown. */
export const damageGrade = z.int().min(0, 'target.damage').max(4, 'target.damage').nullable()

/**
 * One object or group that was hit. An alleged military use is always said to be claimed by somebody.
 * `distanceMeters` is to the nearest military objective known; null is unknown.
 */
export const target = z
  .strictObject({
    id: recordId,
    type: targetType,
    subtype: infrastructureSubtype,
    name: line(300),
    /** What it was used for at the time: in session, closed, shelter, functioning, in military use. */
    functionAtTheTime: line(500),
    occupied: yesNoUnknown,
    /** Whether a distinctive emblem (Geneva Convention I, 38; Additional Protocol I, 8) was displayed. */
    emblem: yesNoUnknown,
    civilianUse: z.array(civilianUseIndicator).max(8),
    militaryUse: z.strictObject({
      alleged: yesNoUnknown,
      claimedBy: line(300),
      note: prose(2_000),
      sourceIds: z.array(recordId).max(50),
    }),
    nearestObjective: line(300),
    distanceMeters: z
      .number({ error: 'target.distance' })
      .min(0, 'target.distance')
      .max(1_000_000, 'target.distance')
      .nullable(),
    warning: yesNoUnknown,
    warningNote: line(500),
    damage: damageGrade,
    sourceIds: z.array(recordId).max(50),
    note: prose(5_000),
  })
  .refine(({ militaryUse }) => militaryUse.alleged !== 'yes' || militaryUse.claimedBy.trim() !== '', {
    error: 'target.claimedBy',
    path: ['militaryUse', 'claimedBy'],
  })
  .refine(({ type, subtype }) => type === 'infrastructure' || subtype === 'none', {
    error: 'target.subtype',
    path: ['subtype'],
  })
export type Target = z.infer<typeof target>
