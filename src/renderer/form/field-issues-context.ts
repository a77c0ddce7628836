import { createContext, useContext } from 'react'
import type { BrokenRule } from '#shared/lib/result.ts'

/** The rule broken at each field that is to be told now, by the field's name in the form. */
export type FieldIssues = ReadonlyMap<string, BrokenRule>

export const FieldIssuesContext = createContext<FieldIssues>(new Map())

export const useFieldIssue = (field: string): BrokenRule | undefined =>
  useContext(FieldIssuesContext).get(field)

/** Whether something to be told now lies within an entry, so that it must not stay folded. */
export function useHasIssueWithin(prefix: string): boolean {
  const issues = useContext(FieldIssuesContext)
  return [...issues.keys()].some((field) => field.startsWith(`${prefix}.`))
}
