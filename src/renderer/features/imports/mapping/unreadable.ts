import { ruleColumns } from '#shared/mapping/rules/rule-columns.ts'
import type { MappingForm, RuleEntry } from './mapping-form.ts'
import type { ProblemGroup } from './problem-groups.ts'

/** What a cell can be that is not readable as its rule needs it: of these the rule says what becomes of the row. */
const unreadable: ReadonlySet<ProblemGroup['code']> = new Set([
  'number',
  'number-ambiguous',
  'number-negative',
  'number-fraction',
  'number-too-large',
  'range-backwards',
  'date',
  'date-ambiguous',
  'date-order',
  'date-impossible',
  'date-backwards',
  'yes-no',
  'coordinate',
  'coordinate-half',
  'coordinate-range',
] as const)

const decides = ({ rule }: RuleEntry, column: string): boolean =>
  'ifUnreadable' in rule && ruleColumns(rule).includes(column)

/** Whether rows with this problem can be taken the other way: left out where they come in, or the value not known. */
export const canTakeOtherwise = ({ rules }: MappingForm, { column, code }: ProblemGroup): boolean =>
  unreadable.has(code) && rules.some((entry) => decides(entry, column))

export function takeOtherwise(form: MappingForm, { column, rejects }: ProblemGroup): MappingForm {
  const ifUnreadable = rejects ? 'unknown' : 'reject'
  return {
    ...form,
    rules: form.rules.map((entry) =>
      'ifUnreadable' in entry.rule && decides(entry, column)
        ? { ...entry, rule: { ...entry.rule, ifUnreadable } }
        : entry,
    ),
  }
}
