import { useEffect, useRef } from 'react'

/**
 * Leaving a field can say what is wrong with it, which moves everything below. While the button of the pointer is down
 * that would take the thing away from under it, and the click would be lost: the returned function waits for its end.
 */
export function useAfterPress(): (run: () => void) => void {
  const pressed = useRef(false)
  const waiting = useRef<(() => void)[]>([])
  useEffect(() => {
    const press = () => {
      pressed.current = true
    }
    const release = () => {
      pressed.current = false
      const due = waiting.current.splice(0)
      // The click follows the release within the same task.
      if (due.length > 0) setTimeout(() => due.forEach((run) => run()))
    }
    const ends = ['pointerup', 'pointercancel', 'dragend'] as const
    window.addEventListener('pointerdown', press, true)
    for (const end of ends) window.addEventListener(end, release, true)
    return () => {
      window.removeEventListener('pointerdown', press, true)
      for (const end of ends) window.removeEventListener(end, release, true)
    }
  }, [])
  return (run) => {
    if (pressed.current) waiting.current.push(run)
    else run()
  }
}
