import { useEffect, useState } from 'react'
import type { Result } from '#shared/lib/result.ts'
import { bridge } from '../../platform/bridge.ts'

/** The answer to what is asked, again whenever the journal grew and never twice at once. Null until it came: an answer to another question is none. */
export function useLatestAnswer<T>(question: string, ask: () => Promise<Result<T>>): Result<T> | null {
  const [last, setLast] = useState<{ readonly to: string; readonly answer: Result<T> } | null>(null)
  useEffect(() => {
    let [asking, isStale, isWanted] = [false, false, true]
    const again = async () => {
      isStale = true
      if (asking) return
      asking = true
      while (isStale && isWanted) {
        isStale = false
        const answer = await ask()
        if (isWanted) setLast({ to: question, answer })
      }
      asking = false
    }
    void again()
    const undo = bridge.on('journal:advanced', () => void again())
    return () => {
      isWanted = false
      undo()
    }
  }, [question, ask])
  return last?.to === question ? last.answer : null
}
