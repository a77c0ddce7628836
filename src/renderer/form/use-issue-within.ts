import { useContext } from 'react'
import type { BrokenRule } from '#shared/lib/result.ts'
import { FieldIssuesContext } from './field-issues-context.ts'

/** What is wrong with the first part of a field that is shown as one: `patterns` for `patterns.2`. */
export function useIssueWithin(field: string): BrokenRule | undefined {
  const issues = useContext(FieldIssuesContext)
  return [...issues].find(([name]) => name.startsWith(`${field}.`))?.[1]
}
