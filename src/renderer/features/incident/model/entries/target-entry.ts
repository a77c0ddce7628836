import { z } from 'zod'
import { yesNoUnknown } from '#shared/domain/attack/schema.ts'
import { newTarget } from '#shared/domain/target/defaults.ts'
import {
  civilianUseIndicator,
  infrastructureSubtype,
  targetType,
  type Target,
} from '#shared/domain/target/schema.ts'
import { recordId } from '#shared/domain/record/schema.ts'
import { numberText, parseCount, parseMeters } from '../../../../form/number-text.ts'

const text = z.string()

/** A target as typed: the distance and the damage grade are text, '' where not known. */
export const targetEntry = z.strictObject({
  id: recordId,
  type: targetType,
  subtype: infrastructureSubtype,
  name: text,
  functionAtTheTime: text,
  occupied: yesNoUnknown,
  emblem: yesNoUnknown,
  civilianUse: z.array(civilianUseIndicator),
  militaryUse: z.strictObject({
    alleged: yesNoUnknown,
    claimedBy: text,
    note: text,
    sourceIds: z.array(recordId),
  }),
  nearestObjective: text,
  distance: text,
  warning: yesNoUnknown,
  warningNote: text,
  damage: text,
  sourceIds: z.array(recordId),
  note: text,
})
export type TargetEntry = z.infer<typeof targetEntry>

/** The grades of damage as the form holds them; '' is not known. */
export const damageTexts = ['', '0', '1', '2', '3', '4'] as const
export const isDamage = (typed: string): typed is (typeof damageTexts)[number] =>
  damageTexts.some((grade) => grade === typed)

export const toTargetEntry = ({ distanceMeters, damage, ...target }: Target): TargetEntry => ({
  ...target,
  distance: numberText(distanceMeters),
  damage: numberText(damage),
})

export const toTarget = ({ distance, damage, ...entry }: TargetEntry): Target => ({
  ...entry,
  distanceMeters: parseMeters(distance),
  damage: parseCount(damage),
})

export const newTargetEntry = (id: string): TargetEntry => toTargetEntry(newTarget(id))
