import type { ColumnFacts } from '#shared/ipc/logs.ts'
import { ruleColumns } from '#shared/mapping/rules/rule-columns.ts'
import type { MappingForm, RuleEntry } from './mapping-form.ts'

/** A column, and what is made of it. */
export interface ColumnLine {
  readonly name: string
  /** Null where the file does not have it, or there is no file. */
  readonly facts: ColumnFacts | null
  readonly rules: readonly RuleEntry[]
}

export interface ColumnList {
  /** The columns of the file in their order, then those that only the profile names. */
  readonly lines: readonly ColumnLine[]
  /** Rules that read no column: they say the same of every row. */
  readonly always: readonly RuleEntry[]
}

/** Every column with its rules. A rule of several columns stands at each of them. */
export function columnList({ rules, recognise }: MappingForm, facts: readonly ColumnFacts[]): ColumnList {
  const at = new Map<string, RuleEntry[]>()
  const always: RuleEntry[] = []
  for (const entry of rules) {
    const columns = ruleColumns(entry.rule).filter((column) => column !== '')
    if (columns.length === 0) always.push(entry)
    for (const column of columns) at.set(column, [...(at.get(column) ?? []), entry])
  }
  const here = new Set(facts.map(({ name }) => name))
  const missing = [...new Set([...at.keys(), ...recognise])].filter((column) => !here.has(column))
  return {
    lines: [
      ...facts.map((one) => ({ name: one.name, facts: one, rules: at.get(one.name) ?? [] })),
      ...missing.map((name) => ({ name, facts: null, rules: at.get(name) ?? [] })),
    ],
    always,
  }
}

export type ColumnFilter = 'all' | 'used' | 'unused'

export const shownColumns = (
  lines: readonly ColumnLine[],
  filter: ColumnFilter,
  text: string,
): readonly ColumnLine[] => {
  const sought = text.trim().toLocaleLowerCase()
  return lines.filter(
    ({ name, rules }) =>
      (filter === 'all' || (filter === 'used') === rules.length > 0) &&
      (sought === '' || name.toLocaleLowerCase().includes(sought)),
  )
}
