import type { Harm } from '#shared/domain/casualty/schema.ts'
import type { CasualtyTotals, FigureRange } from '#shared/domain/casualty/totals.ts'
import type { BodyOf } from '#shared/domain/record/kinds.ts'

/** How many incidents a filter names; the filter leads to their list. */
export interface Counted {
  readonly filter: string
  readonly count: number
}

/** A published figure beside what is logged of the same harm, apart by what the figure leaves out. */
export interface ComparedFigure {
  readonly id: string
  readonly harm: Harm
  readonly population: BodyOf<'incident'>['casualties'][number]['population']
  readonly published: FigureRange | null
  readonly asOf: string
  readonly scope: string
  readonly exclusions: string
  readonly sources: number
  readonly origins: number
  /** Null when the figure counts others than civilians: nothing logged is comparable. */
  readonly logged: { readonly covered: CasualtyTotals; readonly leftOut: CasualtyTotals } | null
}

export interface ComparedReport {
  readonly id: string
  readonly reference: string
  readonly title: string
  readonly quote: string
  readonly figures: readonly ComparedFigure[]
}

/** The workspace at a glance. Rejected, merged and withdrawn incidents are in no number but `fallen`. */
export interface Overview {
  readonly incidents: number
  readonly fallen: number
  /** What is to be done, by whoever asks. Only what there is any of. */
  readonly needs: readonly Counted[]
  readonly categories: readonly { readonly categoryKey: string; readonly count: number }[]
  /** By month in order; what cannot be put in one month after those of its year, the unknown last. */
  readonly months: readonly Counted[]
  readonly verification: readonly Counted[]
  readonly killed: CasualtyTotals
  readonly injured: CasualtyTotals
  /** Sources that support an incident that stands, and the origins behind them. */
  readonly sources: number
  readonly origins: number
  readonly support: readonly Counted[]
  readonly reports: readonly ComparedReport[]
}
