import { useState } from 'react'

const KEY = 'holdfast.incident-facets'

/** Without a choice, where there is room for them beside all columns of the list. */
const isShown = (): boolean =>
  (localStorage.getItem(KEY) ?? (window.matchMedia('(min-width: 1440px)').matches ? 'on' : 'off')) === 'on'

/** Whether the filters stand beside the list: as it was last chosen. */
export function useFacetsShown(): readonly [shown: boolean, toggle: () => void] {
  const [shown, setShown] = useState(isShown)
  return [
    shown,
    () => {
      localStorage.setItem(KEY, shown ? 'off' : 'on')
      setShown(!shown)
    },
  ]
}
