import type { StatementCategory } from '../../statement/schema.ts'
import type { IncidentBody } from '../schema.ts'

const blank = (text: string): boolean => text.trim() === ''

/** Of no date is it known when it was. The form takes the word `unknown` for an answer; a reader cannot. */
export const isDateUnknown = ({ dates }: Pick<IncidentBody, 'dates'>): boolean =>
  !dates.some(({ edtf }) => edtf !== 'unknown')

export const isDateUnfounded = ({ dates }: Pick<IncidentBody, 'dates'>): boolean =>
  dates.some(({ basis }) => blank(basis))

/** A place is told by a name, a position or an outline. */
export const isPlaceMissing = ({ places }: Pick<IncidentBody, 'places'>): boolean =>
  !places.some(({ name, position, area }) => !blank(name) || position !== null || area !== null)

/** A place is told by its position, and of none is it known who controlled the area. */
export const isControlUnknown = ({ places }: Pick<IncidentBody, 'places'>): boolean =>
  places.some(({ position }) => position !== null) && places.every(({ control }) => control.by === 'unknown')

/** Somebody is said to have controlled the area, and no source is named for it: a basis in words is none. */
export const isControlUnsourced = ({ places }: Pick<IncidentBody, 'places'>): boolean =>
  places.some(({ control: { by, sourceIds } }) => by !== 'unknown' && sourceIds.length === 0)

/** A method alone is said of a means of attack as well as a weapon is. */
export const isWeaponUnfounded = ({ attack }: Pick<IncidentBody, 'attack'>): boolean =>
  (attack.method !== 'unknown' || !blank(attack.weapon)) && blank(attack.weaponBasis)

/** Words about an object are linked, and nothing says which object was hit. */
export const isTargetMissing = (
  { targets }: Pick<IncidentBody, 'targets'>,
  categories: readonly Pick<StatementCategory, 'kind'>[],
): boolean => targets.length === 0 && categories.some(({ kind }) => kind === 'object')

export const isTargetUnsourced = ({ targets }: Pick<IncidentBody, 'targets'>): boolean =>
  targets.some(({ sourceIds }) => sourceIds.length === 0)

/** Words that ask for the emblem are linked, and of a target it is not known whether one was displayed. */
export const isEmblemOpen = (
  { targets }: Pick<IncidentBody, 'targets'>,
  categories: readonly Pick<StatementCategory, 'hints'>[],
): boolean =>
  categories.some(({ hints }) => hints.some(({ field }) => field === 'targets.emblem')) &&
  targets.some(({ emblem }) => emblem === 'unknown')

/** Military use is alleged, or said not to have been, and no source is named in which that is said. */
export const isMilitaryUseUnsourced = ({ targets }: Pick<IncidentBody, 'targets'>): boolean =>
  targets.some(({ militaryUse }) => militaryUse.alleged !== 'unknown' && militaryUse.sourceIds.length === 0)

/** Responsibility is alleged of somebody without what it rests on, in words and by source: neither stands for the other. */
export const isPerpetratorUnfounded = ({
  allegedPerpetrators,
}: Pick<IncidentBody, 'allegedPerpetrators'>): boolean =>
  allegedPerpetrators.some(({ basis, sourceIds }) => blank(basis) || sourceIds.length === 0)
