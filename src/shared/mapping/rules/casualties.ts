import { noBuckets, type Buckets } from '../../domain/casualty/schema.ts'
import { newFigure } from '../../domain/casualty/defaults.ts'
import type { FieldOf } from '../../domain/import-profile/schema.ts'
import type { MadeIncident } from '../mapped-row.ts'
import { isPeople, readPeople, type People } from '../numbers/read-people.ts'
import type { Draft } from './draft.ts'
import type { Make } from './make.ts'
import type { RowView } from './row-view.ts'

type CasualtyRule = FieldOf<'casualties'>
type Figure = MadeIncident['casualties'][number]

/** Rules of the same harm, population and scope are of one figure, as far as they are parts of a breakdown. */
export function makeCasualties(rules: readonly CasualtyRule[]): Make[] {
  const groups = new Map<string, CasualtyRule[]>()
  for (const rule of rules) {
    const of = JSON.stringify([rule.harm, rule.population, rule.scope])
    groups.set(of, [...(groups.get(of) ?? []), rule])
  }
  return [...groups.values()].map((group) => (row, draft) => {
    const totals = group.filter(({ bucket }) => bucket === null)
    const parts = group.filter(({ bucket }) => bucket !== null)
    const figures = totals.flatMap((rule) => totalOf(rule, row, draft) ?? [])
    const broken = breakdownOf(parts, row, draft)
    const [first, ...others] = figures
    if (broken === null) for (const figure of figures) draft.add('casualties', figure, columnOf(group[0]))
    else {
      const figure = first === undefined ? broken : together(first, broken, parts, draft)
      for (const one of [figure, ...others]) draft.add('casualties', one, columnOf(group[0]))
    }
  })
}

const columnOf = (rule: CasualtyRule | undefined): string => rule?.min ?? rule?.max ?? rule?.best ?? ''

function emptyFigure({ harm, population, scope }: CasualtyRule): Figure {
  const { id: _, sourceIds: _sources, overlapsWith: _overlaps, ...figure } = newFigure('', harm)
  return { ...figure, population, scope }
}

/** Null where its cells are blank. */
function totalOf(rule: CasualtyRule, row: RowView, draft: Draft): Figure | null {
  const least = peopleIn(rule, rule.min, row, draft)
  const highest = rule.max === null ? least : peopleIn(rule, rule.max, row, draft)
  const best = rule.best === null ? null : peopleIn(rule, rule.best, row, draft)
  if (least === null && highest === null && best === null) return null
  const figure = { ...emptyFigure(rule), min: least?.min ?? null, max: highest?.max ?? null }
  if (best !== null && best.min === best.max) figure.best = best.min
  const { min, max } = figure
  if (min !== null && max !== null && min > max) {
    draft.tell(columnOf(rule), 'range-backwards', `${min}–${max}`, rule.ifUnreadable === 'reject')
    return null
  }
  if (figure.best !== null && (figure.best < (min ?? 0) || figure.best > (max ?? Infinity)))
    draft.tell(rule.best ?? columnOf(rule), 'figures-disagree', `${figure.best}`, false)
  return figure
}

function peopleIn(rule: CasualtyRule, column: string | null, row: RowView, draft: Draft): People | null {
  const text = column === null ? '' : row.text(column)
  if (column === null || text === '') return null
  const read = readPeople(text)
  if (isPeople(read)) return read
  draft.tell(column, read, text, rule.ifUnreadable === 'reject')
  return null
}

/** The sum of the parts; where one of them is not known, at least that of the others. Null where all are blank. */
function breakdownOf(rules: readonly CasualtyRule[], row: RowView, draft: Draft): Figure | null {
  const [first] = rules
  const read = rules.map((rule) => ({ rule, people: peopleIn(rule, rule.min, row, draft) }))
  const given = read.flatMap(({ people }) => people ?? [])
  if (first === undefined || given.length === 0) return null
  const buckets: Buckets = { ...noBuckets }
  for (const { rule, people } of read) {
    const { bucket } = rule
    if (bucket === null || people === null || people.min === null || people.min !== people.max) continue
    buckets[bucket] = (buckets[bucket] ?? 0) + people.min
  }
  const tops = read.map(({ people }) => people?.max ?? null)
  return {
    ...emptyFigure(first),
    buckets,
    min: given.reduce((sum, { min }) => sum + (min ?? 0), 0),
    max: tops.reduce<number | null>((sum, top) => (sum === null || top === null ? null : sum + top), 0),
  }
}

/** The breakdown of a figure that the log gives as a whole too: the whole stands. */
function together(total: Figure, broken: Figure, parts: readonly CasualtyRule[], draft: Draft): Figure {
  const over = total.max !== null && (broken.min ?? 0) > total.max
  const under = total.min !== null && broken.max !== null && broken.max < total.min
  if (over || under) draft.tell(columnOf(parts[0]), 'figures-disagree', `${broken.min ?? ''}`, false)
  const hasRange = total.min !== null || total.max !== null || total.best !== null
  return hasRange ? { ...total, buckets: broken.buckets } : broken
}
