import { useMemo } from 'react'
import { useLatestAnswer } from '../engine/use-latest-answer.ts'
import type { SourceEntry } from './source-entry.ts'
import { sourceViews, type SourceView } from './source-view.ts'
import { useStoredSources } from './use-stored-sources.ts'

/** The sources with these ids and those that are written in the form. What was known stays while one more is asked for. */
export function useSourceViews(
  ids: Iterable<string>,
  entries: readonly SourceEntry[],
): readonly SourceView[] {
  const stored = useLatestAnswer(useStoredSources(ids))
  return useMemo(() => sourceViews(stored ?? [], entries), [stored, entries])
}
