/** Persons, both ends inclusive; `max: null` is "or more". */
export interface Range {
  readonly min: number
  readonly max: number | null
}

export const rangeKind = (range: Range): 'exact' | 'between' | 'atLeast' =>
  range.max === null ? 'atLeast' : range.max === range.min ? 'exact' : 'between'
