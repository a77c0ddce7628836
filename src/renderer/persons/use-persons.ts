import { useEffect, useState } from 'react'
import type { PersonLine } from '#shared/ipc/persons.ts'
import { bridge } from '../platform/bridge.ts'

/**
 * Those whom the analyst at work may see, by code name; undefined until main has answered. Asked of main itself, for
 * the read side holds no person, and again whenever the journal grows.
 */
export function usePersons(): readonly PersonLine[] | undefined {
  const [persons, setPersons] = useState<readonly PersonLine[]>()
  useEffect(() => {
    let current = true
    const ask = () =>
      void bridge.person.list({}).then((answer) => {
        if (current && answer.ok) setPersons(answer.value)
      })
    ask()
    const unsubscribe = bridge.on('journal:advanced', ask)
    return () => {
      current = false
      unsubscribe()
    }
  }, [])
  return persons
}
