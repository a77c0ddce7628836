import type { Grouping, ListOrder } from '#shared/domain/incident-list/look.ts'
import type { BodyOf, RecordKind, StoredRecord } from '#shared/domain/record/kinds.ts'
import type { DayRange } from '#shared/domain/date/time-unit.ts'
import type { SharedReason } from '#shared/domain/duplicate/shared-reason.ts'
import type { FoundSettlement } from '#shared/domain/gazetteer/find.ts'
import type { Position } from '#shared/domain/place/schema.ts'
import type { SearchProblem } from '#shared/domain/search/query.ts'
import type { Traced } from '#shared/domain/duplicate/trace.ts'
import type { Area } from '#shared/domain/place/area.ts'
import type { Relation } from '#shared/domain/relation/schema.ts'
import type { DuplicateFilter, DuplicatesListing } from './duplicate-answers.ts'
import type { Facets } from './facets.ts'
import type { MapAnswer, MapColour, MapPart } from './map-answer.ts'
import type { Overview } from './overview-answer.ts'
import type { LaneFacet, Timeline } from './timeline-answer.ts'
import type { SourceLine, SourceListing, SourceUsage } from './source-answers.ts'
import type { SmallKind } from './tables.ts'

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
  /** The words of a statement that it is tied to, as `categoryKey` names them. */
  readonly categoryKeys: readonly string[]
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
  readonly createdBy: string
}

/** What a second coder may know of an incident beforehand: nothing that the first one concluded. */
export type CodableIncident = Pick<IncidentRow, 'id' | 'rev' | 'reference' | 'title' | 'edtf' | 'place'>

/** `max: null` reads "or more"; a null range means no figure was recorded. */
export interface FigureRange {
  readonly min: number
  readonly max: number | null
}

/** What supports one phrase. Sources are those that support its incidents, evidence is different items. */
export interface CategoryCoverage {
  readonly categoryId: string
  readonly incidents: number
  /** A reviewer's decision stands on so many: accepted, or returned. */
  readonly reviewed: number
  readonly accepted: number
  readonly denied: number
  readonly sources: number
  /** Independent origins behind the sources. */
  readonly origins: number
  readonly evidence: number
  readonly killed: FigureRange | null
  readonly injured: FigureRange | null
  readonly withoutFigure: number
  readonly withoutSource: number
  readonly withoutEvidence: number
}

/** What is logged under a statement as a whole, each incident once. */
export interface StatementWhole {
  readonly incidents: number
  readonly killed: FigureRange | null
  readonly injured: FigureRange | null
  readonly withoutFigure: number
  /** Incidents with a denial, and the denials themselves. */
  readonly denied: number
  readonly denials: number
  readonly women: FigureRange | null
  readonly children: FigureRange | null
  /** Incidents none of whose figures tells women or children apart. */
  readonly withoutBreakdown: number
  /** Different sources that support its incidents, by class. */
  readonly sources: Readonly<Record<BodyOf<'source'>['sourceClass'], number>>
  /** Of the whole workspace: recipients that its cases name, and hand-overs of dossiers. */
  readonly recipients: number
  readonly handOvers: number
}

/** An incident as another one speaks of it. */
export type IncidentLine = Pick<IncidentRow, 'id' | 'reference' | 'title' | 'edtf' | 'place' | 'status'>

/** An incident that may be the same as the one being written, and why. */
export interface SimilarIncident {
  readonly line: IncidentLine
  readonly score: number
  readonly reasons: readonly SharedReason[]
}
/** A relation as the incident sees it to which it leads. */
export interface IncomingRelation extends Pick<Relation, 'id' | 'type' | 'note'> {
  readonly from: IncidentLine
}

/** A tag, by its `tagKey`, as most incidents spell it; and how many have it in any spelling. */
export interface TagUse {
  readonly key: string
  readonly tag: string
  readonly count: number
}

/** One import of a log, as a list of imports shows it. */
export interface LogImportLine extends Pick<BodyOf<'log-import'>, 'title' | 'counts'> {
  readonly id: string
  readonly reference: string
  readonly createdAt: string
  readonly createdBy: string
  readonly logName: string
  readonly fileName: string
  readonly profileTitle: string
  readonly isUndone: boolean
}

/** What a list of incidents is narrowed down by. */
export interface IncidentListFilter {
  readonly text: string
  /** Those of `incident-filter.ts`. Of one facet any may hold; every facet has to hold. */
  readonly filters: readonly string[]
  /** Where one of its places has to lie; absent where no area was drawn. */
  readonly area?: Area | undefined
}

/** Such a list in an order: without one, by relevance where words are looked for, else by reference. */
export interface OrderedList extends IncidentListFilter {
  readonly order?: ListOrder
  readonly group?: ListGroups
}

/** What the lines of a list stand in groups by, and which groups are closed: none, or all, but for some values. */
export interface ListGroups {
  readonly by: Grouping
  readonly allClosed: boolean
  readonly except: readonly string[]
}

/** A line above the rows of a group. An incident that has several values stands under each. */
export interface GroupHeading {
  /** Its line, counted from the first of the page. */
  readonly at: number
  /** A month, a `categoryKey`, the id of an analyst; empty where there is none. */
  readonly value: string
  /** Incidents in the group, also where it is closed. */
  readonly count: number
  readonly isOpen: boolean
}

/** Incidents that an analyst has chosen: each by itself, or all that a list holds but for some. */
export type ChosenIncidents =
  | { readonly kind: 'these'; readonly ids: readonly string[] }
  | { readonly kind: 'all'; readonly of: IncidentListFilter; readonly except: readonly string[] }

/** Everything a component may subscribe to: parameters and result of each query. */
export interface Queries {
  'incidents.page': {
    params: OrderedList & { readonly offset: number; readonly limit: number }
    result: {
      /** Incidents, each once. */
      readonly total: number
      /** What stands below one another: `offset` and `limit` count these. */
      readonly lines: number
      /** How many groups; 0 where it is not grouped. */
      readonly groups: number
      /** Of these lines those that are incidents, and those that are not. */
      readonly rows: readonly IncidentRow[]
      readonly headings: readonly GroupHeading[]
      /** Of the words that were typed; where there are any, nothing is found. */
      readonly problems: readonly SearchProblem[]
    }
  }
  /** Incidents of such a list, in its order: all of them, or those of some lines, or those among some. */
  'incidents.ids': {
    params: OrderedList & {
      readonly lines?: { readonly from: number; readonly to: number }
      readonly among?: readonly string[]
      readonly except?: readonly string[]
    }
    result: readonly string[]
  }
  /** Of chosen incidents, how many there are and how many of them such a list shows. */
  'incidents.chosen': {
    params: IncidentListFilter & { readonly chosen: ChosenIncidents }
    result: { readonly count: number; readonly shown: number }
  }
  /** How many there are; null where what is looked for could not be understood. */
  'incidents.count': { params: IncidentListFilter; result: number | null }
  /** What such a list can be narrowed down to further, or widened to. */
  'incidents.facets': { params: IncidentListFilter; result: Facets }
  /** Such a list over time, with a lane for each value of a facet. */
  'incidents.timeline': {
    params: IncidentListFilter & {
      /** Null for what is usual: all that is dated, but for a few that lie far off. */
      readonly range: DayRange | null
      readonly lanes: LaneFacet
    }
    result: Timeline
  }
  /** The incidents of such a list where they are, told apart by one thing. */
  'incidents.map': {
    params: IncidentListFilter & { readonly part: MapPart; readonly colour: MapColour }
    result: MapAnswer
  }
  /** Those of these incidents that are at hand, in the order asked for. */
  'incidents.lines': { params: { readonly ids: readonly string[] }; result: readonly IncidentLine[] }
  /** What other incidents say of their relation to this one. */
  'incident.relations': { params: { readonly id: string }; result: readonly IncomingRelation[] }
  /** Incidents that may be the same as what is being written, the likeliest first. */
  'incidents.similar': {
    params: Omit<Traced, 'links' | 'logs'> & {
      /** That it claims something by. */
      readonly sources: readonly { readonly id: string; readonly url: string }[]
      /** The incidents that it says it is related to. */
      readonly related: readonly string[]
    }
    result: readonly SimilarIncident[]
  }
  /** The tags in use, the most used first. */
  'incidents.tags': { params: Record<string, never>; result: readonly TagUse[] }
  /** Pairs of incidents that may be one, among all; the likeliest first. */
  'duplicates.page': {
    params: DuplicateFilter & { readonly offset: number; readonly limit: number }
    result: DuplicatesListing
  }
  /** How many of them are to be looked at; null while that is not known. */
  'duplicates.count': { params: Record<string, never>; result: number | null }
  /** The incidents that name each person, by the person's id. */
  'persons.incidents': {
    params: Record<string, never>
    result: Readonly<Record<string, readonly IncidentLine[]>>
  }
  'statement.coverage': {
    params: { readonly statementId: string; readonly catalogueVersion: number }
    result: {
      readonly categories: readonly CategoryCoverage[]
      readonly whole: StatementWhole
      /** Incidents tied to other versions of the same statement, newest first; they are in no number above. */
      readonly otherVersions: readonly { readonly catalogueVersion: number; readonly incidents: number }[]
    }
  }
  /** As it concerns one analyst. */
  overview: { params: { readonly analystId: string }; result: Overview }
  'sources.list': {
    params: {
      readonly text: string
      /** A group as one of its sources writes it; null for all sources. */
      readonly group: string | null
      /** With those that were taken back. */
      readonly withWithdrawn: boolean
      readonly order: 'reference' | 'grade' | 'used'
      readonly limit: number
    }
    result: SourceListing
  }
  /** Some of the sources in use that say this, the last recorded first: to choose one from. */
  'sources.found': {
    params: { readonly text: string; readonly limit: number }
    result: readonly SourceLine[]
  }
  /** The first source in use, but for this one, that has exactly this link. */
  'sources.linked': { params: { readonly url: string; readonly except: string }; result: SourceLine | null }
  'source.usage': { params: { readonly id: string }; result: SourceUsage }
  'record.get': { params: { readonly id: string }; result: StoredRecord | null }
  /** Those of these records that are at hand, in the order asked for. */
  'records.some': { params: { readonly ids: readonly string[] }; result: readonly StoredRecord[] }
  /** All records of a small kind, by reference. */
  'records.all': {
    params: { readonly kind: SmallKind }
    result: readonly StoredRecord[]
  }
  /** Imports of logs, the newest first, without the lists of their rows. */
  'logs.list': { params: Record<string, never>; result: readonly LogImportLine[] }
  /** Incidents on their way through a review: handed in, being looked at, or sent back. */
  'review.queue': { params: Record<string, never>; result: readonly IncidentRow[] }
  /** Incidents that this analyst may code a second time: linked by somebody else, and not coded by them yet. */
  'coding.queue': { params: { readonly analystId: string }; result: readonly CodableIncident[] }
  /** The incidents that name each item of evidence, by its id; what none names is left out. */
  'evidence.uses': {
    params: Record<string, never>
    result: Readonly<Record<string, readonly Pick<IncidentRow, 'id' | 'reference' | 'title'>[]>>
  }
  /** Settlements by name, the likeliest first. `near` is where one is looking, if anywhere. */
  'places.search': {
    params: { readonly text: string; readonly near: Position | null }
    result: readonly FoundSettlement[]
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
