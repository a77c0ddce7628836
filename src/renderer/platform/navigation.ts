import { useMemo, useSyncExternalStore } from 'react'
import { formatRoute, parseRoute, type Route } from './route.ts'

const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  window.addEventListener('hashchange', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('hashchange', listener)
  }
}
const address = () => window.location.hash

/** The place that is shown now; follows the back and forward keys. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, address)
  return useMemo(() => parseRoute(hash), [hash])
}

/** Where the window is, also where nobody follows it. */
export const currentRoute = (): Route => parseRoute(address())

/** Goes to a place. `replace` leaves no step to go back to, as when a new record gets saved. */
export function navigate(route: Route, how: 'push' | 'replace' = 'push'): void {
  const target = formatRoute(route)
  if (how === 'push') window.location.hash = target
  else window.location.replace(target)
  // The event comes later than the next letter may be typed.
  for (const listener of listeners) listener()
}

export const goBack = (): void => window.history.back()
