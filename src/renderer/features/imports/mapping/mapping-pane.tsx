import type { LogLook } from '#shared/ipc/logs.ts'
import { AlwaysRules } from './always-rules.tsx'
import { ColumnsPart } from './columns-part.tsx'
import { columnList } from './column-list.ts'
import { LogPart } from './log-part.tsx'
import type { MappingForm } from './mapping-form.ts'
import type { ProblemGroup } from './problem-groups.ts'
import { useRules, type Rules } from './use-rules.ts'

/** What the parts of a mapping know of it. */
export interface MappingContext {
  readonly form: MappingForm
  readonly rules: Rules
  /** Columns that can be named. */
  readonly columns: readonly string[]
  /** The file at hand; null where a profile is edited by itself. */
  readonly look: LogLook | null
  readonly problems: readonly ProblemGroup[]
  readonly onShowProblems: (column: string) => void
}

export interface MappingPaneProps extends Pick<
  MappingContext,
  'form' | 'look' | 'problems' | 'onShowProblems'
> {
  readonly change: (change: (form: MappingForm) => MappingForm) => void
}

/** Columns with what is made of each, what every row gets, and what is said of the log. */
export function MappingPane({ form, look, problems, onShowProblems, change }: MappingPaneProps) {
  const rules = useRules(form, change)
  const list = columnList(form, look?.columns ?? [])
  const context: MappingContext = {
    form,
    rules,
    columns: list.lines.map(({ name }) => name),
    look,
    problems,
    onShowProblems,
  }
  return (
    <>
      <ColumnsPart lines={list.lines} context={context} change={change} />
      <AlwaysRules entries={list.always} context={context} />
      <LogPart form={form} change={(part) => change((now) => ({ ...now, ...part }))} />
    </>
  )
}
