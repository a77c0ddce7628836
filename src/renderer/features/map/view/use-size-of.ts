import { useEffect, useState } from 'react'
import type { Size } from './map-view.ts'

const NONE: Size = { width: 0, height: 0 }

/** The size of an element, kept up to date; nothing before it is there. */
export function useSizeOf(element: HTMLElement | null): Size {
  const [size, setSize] = useState(NONE)
  useEffect(() => {
    if (element === null) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setSize({ width: entry.contentRect.width, height: entry.contentRect.height })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return element === null ? NONE : size
}
