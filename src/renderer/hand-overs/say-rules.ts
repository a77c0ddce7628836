import type { ProfileRules } from '#shared/domain/export-profile/schema.ts'

type Rule = keyof ProfileRules
type YesNo = { [R in Rule]: ProfileRules[R] extends boolean ? R : never }[Rule]

export interface SaidRules {
  /** What may go along and what may not, of the rules that say yes or no. */
  readonly goesOut: readonly YesNo[]
  readonly heldBack: readonly YesNo[]
  /** The rules that say how. */
  readonly how: readonly { readonly rule: Exclude<Rule, YesNo>; readonly value: string }[]
}

/** The rules of a profile in their order, by how they are told. A rule that asks for nothing is left out. */
export function sayRules(rules: ProfileRules): SaidRules {
  const all = Object.entries(rules) as [Rule, ProfileRules[Rule]][] // a strict object has no other keys
  const yesNo = (wanted: boolean) => all.flatMap(([rule, value]) => (value === wanted ? [rule as YesNo] : [])) // its value has just said so
  return {
    goesOut: yesNo(true),
    heldBack: yesNo(false),
    how: all.flatMap(
      ([rule, value]) => (typeof value === 'string' ? [{ rule: rule as Exclude<Rule, YesNo>, value }] : []), // a text is no yes or no
    ),
  }
}
