import { useDeferredValue, useState } from 'react'
import type { SourceLine } from '../engine/source-answers.ts'
import { useEngineQuery } from '../engine/use-engine-query.ts'
import { useLatestAnswer } from '../engine/use-latest-answer.ts'

/** As many as anybody looks through before typing another word. */
const MOST = 20

/** Saved sources found by words while these are typed, the last recorded first; what was found before stays until then. */
export function useSourcesFound(): {
  readonly text: string
  readonly setText: (text: string) => void
  /** Undefined until the engine has answered. */
  readonly found: readonly SourceLine[] | undefined
} {
  const [text, setText] = useState('')
  const answer = useEngineQuery('sources.found', { text: useDeferredValue(text), limit: MOST })
  return { text, setText, found: useLatestAnswer(answer) }
}
