import type { SearchProblem } from '#shared/domain/search/query.ts'
import type { Bounds } from '#shared/domain/place/bounds.ts'

/** What the marks of the map are told apart by. */
export const mapColours = ['verification', 'status', 'words'] as const
export type MapColour = (typeof mapColours)[number]

/** What part of the map is looked at. */
export interface MapPart {
  readonly bounds: Bounds
  /** Whole; each doubles what a mark of the same size covers. */
  readonly zoom: number
}

/**
 * Positions that lie too close together to be drawn apart, or one alone. Where an incident has several positions it is
 * counted in each mark that one of them is in, once.
 */
export interface MapMark {
  /** In the middle of its positions. */
  readonly latitude: number
  readonly longitude: number
  readonly incidents: number
  readonly positions: number
  /** Around its positions. */
  readonly bounds: Bounds
  /** How many of its incidents are of each class, in the order of `classes`. */
  readonly byClass: readonly number[]
  /** The largest uncertainty recorded of its positions, in metres; null where none is. */
  readonly uncertaintyMeters: number | null
  /** Positions of which nobody said how far off they may be. */
  readonly unknownUncertainty: number
}

/** Of the incidents on the map each is of one class. */
export interface MapClass {
  /** A filter of the list; or `several`, `others` or `none` of the words of a statement; or `fallen`. */
  readonly key: string
  readonly incidents: number
}

export interface MapAnswer {
  /** Incidents found; where words could not be understood, none. */
  readonly total: number
  readonly problems: readonly SearchProblem[]
  /** Of these, those with a position: what all marks together show, wherever they are. */
  readonly placed: number
  /** Their positions; only those in the drawn area, where there is one. */
  readonly positions: number
  readonly withoutPosition: number
  /** Incidents just outside the drawn area: by their uncertainty they may have happened in it. */
  readonly mayReachIn: number
  /** Around everything found; null where nothing has a position. */
  readonly bounds: Bounds | null
  readonly classes: readonly MapClass[]
  /** Those in the part that was asked about, the one with the most incidents first. */
  readonly marks: readonly MapMark[]
}
