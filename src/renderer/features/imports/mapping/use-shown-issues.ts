import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import type { BrokenRule } from '#shared/lib/result.ts'
import { focusFirst } from '../../../form/find-field.ts'
import { issuesToShow } from '../../../form/issues-to-show.ts'
import type { LogWork } from '../work/log-work.ts'
import { checkMapping } from './mapping-form.ts'

/** What is wrong with the mapping, as far as it is to be told now. Who tries to go on is led to the first of it. */
export function useShownIssues(mapping: LogWork['mapping']) {
  const root = useRef<HTMLDivElement>(null)
  const form = mapping?.form
  const seen = mapping?.seen
  const issues = useMemo<ReadonlyMap<string, BrokenRule>>(
    () =>
      form === undefined || seen === undefined
        ? new Map()
        : new Map(issuesToShow(checkMapping(form).issues, seen).map((issue) => [issue.field, issue])),
    [form, seen],
  )
  const tried = seen?.saveTried ?? false
  const lead = useEffectEvent(() => {
    if (root.current !== null) focusFirst(root.current, new Set(issues.keys()))
  })
  // Only at the moment of trying: afterwards the person is at work on it.
  useEffect(() => {
    if (tried) lead()
  }, [tried])
  return { root, issues }
}
