import { useEffect, useState } from 'react'
import type { Result } from '#shared/lib/result.ts'
import { bridge } from './bridge.ts'

/**
 * What main answers from the journal, asked for again whenever that grows, or whenever `event` is told instead: one
 * question at a time, and the last answer stands when one fails. `ask` must stay the same function.
 */
export function useJournalAnswer<T>(
  ask: () => Promise<Result<T>>,
  event: 'journal:advanced' | 'integrity:changed' = 'journal:advanced',
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
    const unsubscribe = bridge.on(event, () => void go())
    return () => {
      stopped = true
      unsubscribe()
    }
  }, [ask, event])
  return answer
}
