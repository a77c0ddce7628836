import type { Grouping, OrderColumn } from '#shared/domain/incident-list/look.ts'
import { categoryKey } from '#shared/domain/statement/versions.ts'
import { byCodeUnit } from '#shared/lib/bytes.ts'
import { incidentStatuses, verifications } from '../filter-values.ts'
import { yearOf } from '../incident-filter.ts'
import { logsAt } from '../incident-trace.ts'
import type { Projection } from '../projection.ts'
import { analystNames } from './analyst-names.ts'
import { categoryPlaces } from './category-places.ts'
import { rankTexts } from './collation.ts'

/** Stands for those that have no value. */
export const NO_VALUE = ''

export interface Groups {
  /** The groups that an incident stands in: what it has several of puts it under each. */
  readonly of: (row: number) => readonly string[]
  /** Puts the values in order, lowest first; `NO_VALUE` is not among them. */
  readonly sort: (values: readonly string[]) => readonly string[]
}

/** The column whose direction groups follow where the list is in order of it. */
export const columnOf: Readonly<Record<Grouping, OrderColumn | null>> = {
  year: 'date',
  month: 'date',
  category: 'category',
  place: 'place',
  verification: 'verification',
  status: 'status',
  log: null,
  analyst: 'created-by',
}

const unknown = [NO_VALUE]
const some = (values: Iterable<string>): readonly string[] => {
  const all = [...new Set(values)].filter((value) => value !== NO_VALUE)
  return all.length === 0 ? unknown : all
}

export function groupsBy(projection: Projection, by: Grouping): Groups {
  const { columns } = projection.incidents
  switch (by) {
    case 'year':
      return { of: columns.month.each((month) => (month === null ? unknown : [yearOf(month)])), sort: byText }
    case 'month':
      return { of: columns.month.each((month) => (month === null ? unknown : [month])), sort: byMonth }
    case 'category': {
      const places = categoryPlaces(projection)
      return {
        of: columns.links.each((links) => some(links.map(categoryKey))),
        sort: (values) => values.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0)),
      }
    }
    case 'place':
      return { of: columns.placeNames.each(some), sort: byNames((place) => place) }
    case 'verification':
      return { of: columns.verification.each((one) => [one]), sort: inOrder(verifications) }
    case 'status':
      return { of: columns.status.each((one) => [one]), sort: inOrder(incidentStatuses) }
    case 'log': {
      const logs = projection.logs()
      return { of: (row) => some(logsAt(projection, row, logs)), sort: byNames(titlesOfSources(projection)) }
    }
    case 'analyst':
      return { of: columns.createdBy.each((id) => [id]), sort: byNames(analystNames(projection)) }
  }
}

const byText: Groups['sort'] = (values) => values.toSorted(byCodeUnit)

/** What is known of the year alone after its months. */
const byMonth: Groups['sort'] = (values) =>
  values.toSorted((a, b) => byCodeUnit(a.length === 4 ? `${a}-99` : a, b.length === 4 ? `${b}-99` : b))

const inOrder =
  (all: readonly string[]): Groups['sort'] =>
  (values) =>
    values.toSorted((a, b) => all.indexOf(a) - all.indexOf(b))

/** In the order of a dictionary. */
const byNames =
  (nameOf: (value: string) => string): Groups['sort'] =>
  (values) => {
    const ranks = rankTexts(values.map(nameOf))
    return values
      .map((value, at) => ({ value, rank: ranks[at] ?? 0 }))
      .sort((a, b) => a.rank - b.rank || byCodeUnit(a.value, b.value))
      .map(({ value }) => value)
  }

const titlesOfSources =
  (projection: Projection) =>
  (id: string): string => {
    const row = projection.rowOf('source', projection.idNumber(id))
    return row === undefined ? id : projection.sources.texts.title.at(row)
  }
