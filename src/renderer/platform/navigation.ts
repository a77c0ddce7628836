import { useMemo, useSyncExternalStore } from 'react'
import { formatRoute, parseRoute, type Route } from './route.ts'

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}
const address = () => window.location.hash

/** The place that is shown now; follows the back and forward keys. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, address)
  return useMemo(() => parseRoute(hash), [hash])
}

/** Goes to a place. `replace` leaves no step to go back to, as when a new record gets saved. */
export function navigate(route: Route, how: 'push' | 'replace' = 'push'): void {
  const target = formatRoute(route)
  if (how === 'push') window.location.hash = target
  else window.location.replace(target)
}

export const goBack = (): void => window.history.back()
