import type { ProfileRules } from '../../domain/export-profile/schema.ts'

/** Limits that speak of what a profile may hold back: without it they would tell of it. */
const SPEAKS_OF: Readonly<Record<string, keyof ProfileRules>> = {
  'not-disclosed': 'disclosure',
  'no-alternative': 'legalTheory',
  unreviewed: 'reviews',
  'checklist-no': 'reviews',
  'no-source-step': 'verificationSteps',
  'no-technical-step': 'verificationSteps',
  'no-content-step': 'verificationSteps',
  'step-contradicts': 'verificationSteps',
  'no-assessment': 'assessment',
}

/** Whether a limit of this code goes out by these rules. */
export function isToldLimit(code: string, rules: ProfileRules): boolean {
  const rule = SPEAKS_OF[code]
  return rule === undefined || rules[rule] !== false
}
