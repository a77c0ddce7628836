import type { ProfileRules } from '#shared/domain/export-profile/schema.ts'

export type Rule = keyof ProfileRules
export type YesNoRule = { [R in Rule]: ProfileRules[R] extends boolean ? R : never }[Rule]

export interface RuleGroup {
  readonly id: 'names' | 'files' | 'sources' | 'work' | 'case' | 'limits'
  /** Rules that say how, asked first. */
  readonly how: readonly Exclude<Rule, YesNoRule>[]
  readonly yesNo: readonly YesNoRule[]
}

/** Every rule once, beside those that it is weighed with. */
export const ruleGroups: readonly RuleGroup[] = [
  { id: 'names', how: ['identities'], yesNo: ['personDetails', 'analystNames', 'sourceAuthors'] },
  {
    id: 'files',
    how: ['coordinates', 'evidenceFiles'],
    yesNo: ['graphicPictures', 'fileMetadata', 'fileNames'],
  },
  { id: 'sources', how: [], yesNo: ['sourceLinks', 'quotes'] },
  {
    id: 'work',
    how: [],
    yesNo: ['assessment', 'verificationSteps', 'legalReferences', 'reviews', 'notes'],
  },
  { id: 'case', how: ['custody'], yesNo: ['legalTheory', 'disclosure', 'recipients'] },
  { id: 'limits', how: ['marking', 'stricter', 'purpose'], yesNo: [] },
]

/** Rules that another one can contradict: told as soon as the other is chosen, for nothing is half typed here. */
export const tiedRules: readonly YesNoRule[] = [
  'fileMetadata',
  'graphicPictures',
  'analystNames',
  'fileNames',
]
