import { categoryKey } from '#shared/domain/statement/versions.ts'
import { CodedColumn } from './columns/coded-column.ts'
import type { IdTable } from './columns/id-table.ts'
import { ListColumn } from './columns/list-column.ts'
import { NumberColumn } from './columns/number-column.ts'
import { References } from './columns/references.ts'
import { TextColumn } from './columns/text-column.ts'
import type { IncidentEntry, SlimClaim } from './incident-entry.ts'
import { IncidentRanks } from './order/incident-ranks.ts'
import { IncidentWords } from './search/incident-words.ts'
import type { IncidentLine, IncidentRow } from './queries.ts'

type Own = IncidentEntry['own']

/** What a line of the list shows and filters look at. Other records are named by their number in the table of ids. */
const emptyColumns = () => ({
  id: new NumberColumn(Uint32Array),
  reference: new References(),
  title: new TextColumn(),
  edtf: new CodedColumn<Own['edtf']>(),
  edtfs: new CodedColumn<IncidentEntry['edtfs']>(),
  month: new CodedColumn<IncidentEntry['month']>(),
  place: new CodedColumn<string>(),
  placeNames: new CodedColumn<readonly string[]>(),
  tags: new CodedColumn<readonly string[]>(),
  status: new CodedColumn<Own['status']>(),
  verification: new CodedColumn<Own['verification']>(),
  killed: new CodedColumn<Own['killed']>(),
  injured: new CodedColumn<Own['injured']>(),
  compared: new CodedColumn<IncidentEntry['compared']>(),
  victims: new CodedColumn<IncidentEntry['victims']>(),
  /** 1 where a figure names no source. */
  unsourced: new NumberColumn(Uint8Array),
  denials: new NumberColumn(Uint32Array),
  denialSearch: new CodedColumn<Own['denialSearch']>(),
  /** Entries that name evidence; `evidenceIds` holds each item once. */
  evidence: new NumberColumn(Uint32Array),
  evidenceIds: new ListColumn(Uint32Array),
  citedEvidenceIds: new ListColumn(Uint32Array),
  sourceIds: new ListColumn(Uint32Array),
  /** Two numbers a claim: the source, and grade and stance. */
  claims: new ListColumn(Uint32Array),
  personIds: new ListColumn(Uint32Array),
  links: new CodedColumn<IncidentEntry['links']>(),
  linkedBy: new CodedColumn<readonly string[]>(),
  relations: new CodedColumn<IncidentEntry['relations']>(),
  createdBy: new CodedColumn<string>(),
  changedBy: new CodedColumn<string>(),
  changedAt: new NumberColumn(Float64Array),
  /** First and last day, or nothing. */
  days: new ListColumn(Int32Array),
  /** Latitude, longitude and how far off in kilometres, one after the other. */
  positions: new ListColumn(Float64Array),
  foldedPlaces: new CodedColumn<readonly string[]>(),
})

/** What is kept in memory of the incidents: columns instead of objects, since there may be 100,000. */
export class IncidentTable {
  readonly #ids: IdTable
  readonly columns = emptyColumns()
  readonly words = new IncidentWords()
  readonly ranks = new IncidentRanks(this.columns)

  constructor(ids: IdTable) {
    this.#ids = ids
  }

  get count(): number {
    return this.columns.id.count
  }

  /** Row numbers by reference: a view, true until the next change. An incident keeps its row. */
  rows(): Uint32Array {
    return this.columns.reference.rows()
  }

  put(row: number, entry: IncidentEntry): void {
    const { own } = entry
    const { columns } = this
    const numbers = (ids: readonly string[]): readonly number[] => ids.map((id) => this.#ids.intern(id))
    columns.id.set(row, this.#ids.intern(entry.id))
    columns.reference.set(row, own.reference)
    columns.title.set(row, own.title)
    this.ranks.title.changed(row)
    columns.edtf.set(row, own.edtf)
    columns.edtfs.set(row, entry.edtfs)
    columns.month.set(row, entry.month)
    columns.place.set(row, own.place)
    columns.placeNames.set(row, entry.placeNames)
    columns.tags.set(row, entry.tags)
    columns.status.set(row, own.status)
    columns.verification.set(row, own.verification)
    columns.killed.set(row, own.killed)
    columns.injured.set(row, own.injured)
    columns.compared.set(row, entry.compared)
    columns.victims.set(row, entry.victims)
    columns.unsourced.set(row, Number(entry.hasUnsourcedFigure))
    columns.denials.set(row, own.denials)
    columns.denialSearch.set(row, own.denialSearch)
    columns.evidence.set(row, own.evidence)
    columns.evidenceIds.set(row, numbers(entry.evidenceIds))
    columns.citedEvidenceIds.set(row, numbers(entry.citedEvidenceIds))
    columns.sourceIds.set(row, numbers(entry.sourceIds))
    columns.claims.set(
      row,
      entry.claims.flatMap((claim) => [this.#ids.intern(claim.sourceId), judgementOf(claim)]),
    )
    columns.personIds.set(row, numbers(entry.personIds))
    columns.links.set(row, entry.links)
    columns.linkedBy.set(row, entry.linkedBy)
    columns.relations.set(row, entry.relations)
    columns.createdBy.set(row, entry.createdBy)
    columns.changedBy.set(row, entry.changedBy)
    columns.changedAt.set(row, Date.parse(own.changedAt))
    columns.days.set(row, entry.trace.days ?? [])
    columns.positions.set(
      row,
      entry.trace.positions.flatMap(({ latitude, longitude, within }) => [latitude, longitude, within]),
    )
    columns.foldedPlaces.set(row, entry.trace.places)
  }

  idAt(row: number): string {
    return this.#ids.id(this.columns.id.at(row))
  }

  claimsAt(row: number): readonly SlimClaim[] {
    const pairs = this.columns.claims.at(row)
    return Array.from({ length: pairs.length / 2 }, (_, at) => ({
      sourceId: this.#ids.id(pairs[2 * at] ?? 0),
      ...judgementIn(pairs[2 * at + 1] ?? 0),
    }))
  }

  /** The sources that something is claimed by, by the numbers of their ids; one that claims twice stands twice. */
  claimedAt(row: number): Uint32Array {
    return this.columns.claims.at(row).filter((_, at) => at % 2 === 0)
  }

  lineAt(row: number): IncidentLine {
    const { reference, title, edtf, place, status } = this.columns
    return {
      id: this.idAt(row),
      reference: reference.at(row),
      title: title.at(row),
      edtf: edtf.at(row),
      place: place.at(row),
      status: status.at(row),
    }
  }

  /** The line of the list, but for its revision and for what its sources say to it. */
  ownRowAt(row: number): Omit<IncidentRow, 'rev' | 'sources' | 'independentSources'> {
    const { columns } = this
    return {
      ...this.lineAt(row),
      hasPosition: columns.positions.countAt(row) > 0,
      categoryKeys: [...new Set(columns.links.at(row).map(categoryKey))],
      verification: columns.verification.at(row),
      killed: columns.killed.at(row),
      injured: columns.injured.at(row),
      denials: columns.denials.at(row),
      denialSearch: columns.denialSearch.at(row),
      evidence: columns.evidence.at(row),
      changedAt: new Date(columns.changedAt.at(row)).toISOString(),
      createdBy: columns.createdBy.at(row),
    }
  }
}

const judgementOf = ({ stance, credibility }: SlimClaim): number =>
  Number(credibility) * 2 + Number(stance === 'contradicts')

const judgementIn = (judgement: number): Pick<SlimClaim, 'stance' | 'credibility'> => ({
  stance: isSupport(judgement) ? 'supports' : 'contradicts',
  credibility: String(judgement >> 1) as SlimClaim['credibility'], // judgementOf() wrote one of them
})

/** Of the second number of a claim. */
export const isSupport = (judgement: number): boolean => (judgement & 1) === 0

/** Of the second number of a claim: graded "confirmed by other sources". */
export const isConfirmed = (judgement: number): boolean => judgement >> 1 === 1
