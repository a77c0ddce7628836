import type { StatementCategory } from '../statement/schema.ts'
import type { IncidentBody } from './schema.ts'

const blank = (text: string): boolean => text.trim() === ''

/** Words about an object are linked, and nothing says which object was hit. */
export const isTargetMissing = (
  { targets }: IncidentBody,
  categories: readonly StatementCategory[],
): boolean => targets.length === 0 && categories.some(({ kind }) => kind === 'object')

/** Words that ask for the emblem are linked, and of a target it is not known whether one was displayed. */
export const isEmblemOpen = ({ targets }: IncidentBody, categories: readonly StatementCategory[]): boolean =>
  categories.some(({ hints }) => hints.some(({ field }) => field === 'targets.emblem')) &&
  targets.some(({ emblem }) => emblem === 'unknown')

/** Somebody is said to allege military use, and no source is named in which they do. */
export const isAllegationUnsourced = ({ targets }: IncidentBody): boolean =>
  targets.some(({ militaryUse }) => militaryUse.alleged === 'yes' && militaryUse.sourceIds.length === 0)

export const isWeaponUnfounded = ({ attack }: IncidentBody): boolean =>
  !blank(attack.weapon) && blank(attack.weaponBasis)

/** A place is told by its position, and of none is it known who controlled the area. */
export const isControlUnknown = ({ places }: IncidentBody): boolean =>
  places.some(({ position }) => position !== null) && places.every(({ control }) => control.by === 'unknown')

export const isControlUnfounded = ({ places }: IncidentBody): boolean =>
  places.some(
    ({ control: { by, basis, sourceIds } }) => by !== 'unknown' && blank(basis) && sourceIds.length === 0,
  )

/** A figure without a date can be compared with no other. */
export const isAsOfUnknown = ({ casualties }: IncidentBody): boolean =>
  casualties.some(({ asOf }) => asOf.instant === null && asOf.sourceText === 'unknown')

export const isPerpetratorUnfounded = ({ allegedPerpetrators }: IncidentBody): boolean =>
  allegedPerpetrators.some(({ basis }) => blank(basis))
