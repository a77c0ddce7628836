import { useState } from 'react'

/** The answer, or until there is one to what is asked now, the one that was there before. */
export function useLatestAnswer<T>(answer: T | undefined): T | undefined {
  const [latest, setLatest] = useState(answer)
  if (answer !== undefined && answer !== latest) setLatest(answer)
  return answer === undefined ? latest : answer
}
