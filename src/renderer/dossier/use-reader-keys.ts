import { useEffect, useRef } from 'react'

/** Keys that turn and size pages wherever the focus is in the dialog, except where somebody types. */
export function useReaderKeys(actions: Readonly<Record<string, () => void>>): void {
  const current = useRef(actions)
  useEffect(() => {
    current.current = actions
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const action = current.current[event.key]
      const typing = event.target instanceof HTMLInputElement
      if (action === undefined || typing || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])
}
