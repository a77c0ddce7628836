import { useEffect, useState } from 'react'
import type { Result } from '#shared/lib/result.ts'
import { bridge } from './bridge.ts'

type Changing = 'journal:advanced' | 'integrity:changed' | 'backup:changed'
const grown: readonly Changing[] = ['journal:advanced']

/**
 * What main answers from the journal, asked for again whenever that grows, or whenever one of `events` is told: one
 * question at a time, and the last answer stands when one fails. `ask` and `events` must stay the same.
 */
export function useJournalAnswer<T>(
  ask: () => Promise<Result<T>>,
  events: readonly Changing[] = grown,
): T | null {
  const [answer, setAnswer] = useState<T | null>(null)
  useEffect(() => {
    let stopped = false
    let asking = false
    let askAgain = false
    const go = async () => {
      if (asking) {
        askAgain = true
        return
      }
      asking = true
      do {
        askAgain = false
        const answered = await ask()
        if (!stopped && answered.ok) setAnswer(answered.value)
      } while (askAgain && !stopped)
      asking = false
    }
    void go()
    const unsubscribe = events.map((event) => bridge.on(event, () => void go()))
    return () => {
      stopped = true
      for (const stop of unsubscribe) stop()
    }
  }, [ask, events])
  return answer
}
