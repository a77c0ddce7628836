import type { Position } from '../place/schema.ts'

/** Where a settlement lies, as it is named. */
export interface Region {
  /** ISO 3166-1, two letters; XK for Kosovo. */
  readonly country: string
  /** Of the first order: an oblast, a governorate, a state; '' where that is not known. */
  readonly admin: string
  /** Of the second order, in Ukraine: a raion; '' elsewhere. */
  readonly district: string
}

/** A settlement of the gazetteer. */
export interface Settlement extends Region {
  readonly name: string
  /** In other languages, scripts and times, in no order. */
  readonly otherNames: readonly string[]
  /** Of its centre, WGS 84, as the gazetteer has it: five decimals at most, often no truer than a kilometre. */
  readonly position: Position
  /** Null where the gazetteer has no number. */
  readonly population: number | null
}
