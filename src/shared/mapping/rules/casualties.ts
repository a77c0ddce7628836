import { noBuckets, type Buckets } from '../../domain/casualty/schema.ts'
import { newFigure } from '../../domain/casualty/defaults.ts'
import type { FieldOf } from '../../domain/import-profile/schema.ts'
import type { MadeIncident } from '../mapped-row.ts'
import { isPeople, mostPeople, readPeople, type People } from '../numbers/read-people.ts'
import { pointForDecimals } from '../numbers/separators.ts'
import type { Draft } from './draft.ts'
import type { Make, MakeContext } from './make.ts'
import type { RowView } from './row-view.ts'

type CasualtyRule = FieldOf<'casualties'>
type Figure = MadeIncident['casualties'][number]

/** Rules of the same harm, population and scope are of one figure, as far as they are parts of a breakdown. */
export function makeCasualties(rules: readonly CasualtyRule[], context: MakeContext): Make[] {
  const read = peopleReader(context)
  const groups = new Map<string, CasualtyRule[]>()
  for (const rule of rules) {
    const of = JSON.stringify([rule.harm, rule.population, rule.scope])
    groups.set(of, [...(groups.get(of) ?? []), rule])
  }
  return [...groups.values()].map((group) => (row, draft) => {
    const totals = group.filter(({ bucket }) => bucket === null)
    const parts = group.filter(({ bucket }) => bucket !== null)
    const figures = totals.flatMap((rule) => totalOf(rule, row, draft, read) ?? [])
    const broken = breakdownOf(parts, row, draft, read)
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

/** Null where its cells are blank. What a cell says and the figure has no place for is told. */
function totalOf(rule: CasualtyRule, row: RowView, draft: Draft, peopleIn: ReadPeople): Figure | null {
  const least = peopleIn(rule, rule.min, row, draft)
  const highest = rule.max === null ? least : peopleIn(rule, rule.max, row, draft)
  const best = peopleIn(rule, rule.best, row, draft)
  if (least === null && highest === null && best === null) return null
  const figure = { ...emptyFigure(rule), ...boundsOf(least, highest) }
  if (figure.min === null && figure.max === null && isRange(best)) Object.assign(figure, best)
  else if (best?.min === best?.max) figure.best = best?.min ?? null
  const { min, max } = figure
  if (min !== null && max !== null && min > max) {
    draft.tell(columnOf(rule), 'range-backwards', `${min}–${max}`, rule.ifUnreadable === 'reject')
    return null
  }
  for (const [column, people] of [
    [rule.min, least],
    [rule.max, highest],
    [rule.best, best],
  ] as const)
    if (column !== null && isRange(people) && !isWithin(people, figure))
      draft.tell(column, 'range', row.text(column), false)
  if (figure.best !== null && (figure.best < (min ?? 0) || figure.best > (max ?? Infinity)))
    draft.tell(rule.best ?? columnOf(rule), 'figures-disagree', `${figure.best}`, false)
  return figure
}

const isRange = (people: People | null): people is People => people !== null && people.min !== people.max

/** Whether every bound that it has is one of the figure. */
const isWithin = (people: People, { min, max }: People): boolean =>
  (people.min === null || people.min === min) && (people.max === null || people.max === max)

/** A range in the one column, with the other blank, gives both. */
function boundsOf(least: People | null, highest: People | null): People {
  return {
    min: least === null ? (isRange(highest) ? highest.min : null) : least.min,
    max: highest === null ? (isRange(least) ? least.max : null) : highest.max,
  }
}

type ReadPeople = (rule: CasualtyRule, column: string | null, row: RowView, draft: Draft) => People | null

/** A number that is typed as one has a point for its decimals, whatever its column writes. */
function peopleReader({ separatorsOf }: MakeContext): ReadPeople {
  return (rule, column, row, draft) => {
    const text = column === null ? '' : row.text(column)
    if (column === null || text === '') return null
    const cell = row.cell(column)
    const isTyped = typeof cell === 'object' && cell?.type === 'number'
    const read = readPeople(text, isTyped ? pointForDecimals : separatorsOf(column))
    if (isPeople(read)) return read
    draft.tell(column, read, text, rule.ifUnreadable === 'reject')
    return null
  }
}

/**
 * The sum of the parts; where one of them is not known, at least that of the others, and nothing where none is. Null
 * where all are blank.
 */
function breakdownOf(
  rules: readonly CasualtyRule[],
  row: RowView,
  draft: Draft,
  readCell: ReadPeople,
): Figure | null {
  const [first] = rules
  const read = rules.map((rule) => ({ rule, people: partOf(totalOf(rule, row, draft, readCell)) }))
  if (first === undefined || read.every(({ people }) => people === null)) return null
  const buckets: Buckets = { ...noBuckets }
  for (const { rule, people } of read) {
    if (rule.bucket === null || people === null) continue
    if (people.min !== people.max) draft.tell(columnOf(rule), 'range', row.text(columnOf(rule)), false)
    else if (people.min !== null) buckets[rule.bucket] = (buckets[rule.bucket] ?? 0) + people.min
  }
  const sums = boundsOfSum(read.map(({ people }) => people))
  const numbers = [sums.min, sums.max, ...Object.values(buckets)]
  if (numbers.some((number) => (number ?? 0) > mostPeople)) {
    draft.tell(columnOf(first), 'number-too-large', '', false)
    return null
  }
  return { ...emptyFigure(first), buckets, ...sums }
}

function boundsOfSum(parts: readonly (People | null)[]): People {
  const least = parts.flatMap((people) => people?.min ?? [])
  const tops = parts.map((people) => people?.max ?? null)
  return {
    min: least.length === 0 ? null : least.reduce((sum, min) => sum + min, 0),
    max: tops.reduce<number | null>((sum, top) => (sum === null || top === null ? null : sum + top), 0),
  }
}

/** A part that is given as an estimate alone is that many. */
function partOf(part: Figure | null): People | null {
  if (part === null) return null
  const { min, max, best } = part
  return min === null && max === null ? { min: best, max: best } : { min, max }
}

/** The breakdown of a figure that the log gives as a whole too: the whole stands. */
function together(total: Figure, broken: Figure, parts: readonly CasualtyRule[], draft: Draft): Figure {
  const most = total.max ?? total.best
  const least = total.min ?? total.best
  const over = most !== null && (broken.min ?? 0) > most
  const under = least !== null && broken.max !== null && broken.max < least
  if (over || under) draft.tell(columnOf(parts[0]), 'figures-disagree', `${broken.min ?? ''}`, false)
  const hasRange = total.min !== null || total.max !== null || total.best !== null
  return hasRange ? { ...total, buckets: broken.buckets } : broken
}
