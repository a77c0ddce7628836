import type { Grading } from '#shared/domain/grading/schema.ts'
import type { BodyOf } from '#shared/domain/record/kinds.ts'
import type { FigureRange } from '#shared/domain/casualty/totals.ts'

type Source = BodyOf<'source'>
type Incident = BodyOf<'incident'>

/** A source by its names. */
export interface SourceLine {
  readonly id: string
  readonly reference: string
  readonly title: string
  readonly publisher: string
}

/** One line of the list of sources. */
export interface SourceRow extends SourceLine {
  readonly sourceClass: Source['sourceClass']
  readonly reliability: Source['reliability']
  readonly group: string
  /** Incidents that name it, for whatever. */
  readonly incidents: number
  /** Claims by it, over all incidents. */
  readonly supports: number
  readonly contradicts: number
  /** It was taken back, and is no longer offered. */
  readonly isWithdrawn: boolean
}

export interface SourceListing {
  readonly total: number
  /** How many that would fit were taken back. They are in `total` and `rows` only where they were asked for. */
  readonly withdrawn: number
  readonly rows: readonly SourceRow[]
  /** Every independence group of sources in use, as it was first written, with how many sources are in it. */
  readonly groups: readonly { readonly name: string; readonly sources: number }[]
}

/** What one incident takes from a source. */
export interface SourceUse {
  readonly incidentId: string
  readonly reference: string
  readonly title: string
  readonly status: Incident['status']
  readonly claims: readonly {
    readonly id: string
    readonly stance: Incident['claims'][number]['stance']
    readonly states: string
    readonly quote: string
    readonly pinpoint: string
    readonly credibility: Incident['claims'][number]['credibility']
    readonly credibilityGrading: Grading | null
  }[]
  readonly denials: readonly { readonly id: string; readonly by: string }[]
  /** Rebuttals of denials that rest on it. */
  readonly rebuttals: number
  readonly figures: readonly {
    readonly id: string
    readonly harm: Incident['casualties'][number]['harm']
    readonly range: FigureRange | null
  }[]
}

export interface SourceUsage {
  /** Incidents that name the source; `uses` holds the first of them. */
  readonly incidents: number
  readonly uses: readonly SourceUse[]
  readonly reports: readonly { readonly id: string; readonly reference: string; readonly title: string }[]
  /** The other sources of its independence group. */
  readonly sameOrigin: readonly SourceRow[]
}
