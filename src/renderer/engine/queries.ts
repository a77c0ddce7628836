import type { BodyOf, RecordKind, StoredRecord } from '#shared/domain/record/kinds.ts'
import type { SourceListing, SourceUsage } from './source-answers.ts'

/** One line of the incident list: only what the list shows. */
export interface IncidentRow {
  readonly id: string
  readonly rev: number
  readonly reference: string
  readonly title: string
  /** First date in EDTF, `unknown`, or null when none was recorded. */
  readonly edtf: string | null
  readonly place: string
  readonly hasPosition: boolean
  readonly categoryIds: readonly string[]
  readonly status: BodyOf<'incident'>['status']
  readonly verification: BodyOf<'incident'>['verification']
  readonly killed: FigureRange | null
  readonly injured: FigureRange | null
  readonly sources: number
  readonly independentSources: number
  readonly denials: number
  /** Whether a denial was looked for; matters where there is none. */
  readonly denialSearch: BodyOf<'incident'>['denialSearch']
  readonly evidence: number
  readonly changedAt: string
}

/** `max: null` reads "or more"; a null range means no figure was recorded. */
export interface FigureRange {
  readonly min: number
  readonly max: number | null
}

export interface CategoryCoverage {
  readonly categoryId: string
  readonly incidents: number
  readonly accepted: number
  readonly denied: number
  readonly withoutSource: number
  readonly withoutEvidence: number
}

/** Everything a component may subscribe to: parameters and result of each query. */
export interface Queries {
  'incidents.page': {
    params: {
      readonly text: string
      readonly categoryId: string | null
      readonly offset: number
      readonly limit: number
    }
    result: { readonly total: number; readonly rows: readonly IncidentRow[] }
  }
  'statement.coverage': {
    params: { readonly statementId: string }
    result: {
      readonly categories: readonly CategoryCoverage[]
      readonly killed: FigureRange | null
      readonly injured: FigureRange | null
      readonly withoutFigure: number
    }
  }
  'sources.list': {
    params: {
      readonly text: string
      /** A group as one of its sources writes it; null for all sources. */
      readonly group: string | null
      readonly order: 'reference' | 'grade' | 'used'
      readonly limit: number
    }
    result: SourceListing
  }
  'source.usage': { params: { readonly id: string }; result: SourceUsage }
  'record.get': { params: { readonly id: string }; result: StoredRecord | null }
  /** All records of a small kind, by reference. */
  'records.all': {
    params: { readonly kind: Exclude<RecordKind, 'incident'> }
    result: readonly StoredRecord[]
  }
  counts: { params: Record<string, never>; result: Readonly<Record<RecordKind, number>> }
  /** How far the read side has followed the journal. */
  status: {
    params: Record<string, never>
    result: {
      readonly state: 'starting' | 'following' | 'current'
      readonly done: number
      readonly total: number
    }
  }
}

export type QueryName = keyof Queries
export type Params<Q extends QueryName> = Queries[Q]['params']
export type Answer<Q extends QueryName> = Queries[Q]['result']
