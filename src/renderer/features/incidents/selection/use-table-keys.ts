import type { KeyboardEvent, MouseEvent } from 'react'
import { rowAfterKey, useListKeys } from '../../../ui/use-list-keys.ts'
import type { IncidentSelection } from './use-selection.ts'

export interface TableKeysProps {
  /** Lines in all. */
  readonly total: number
  readonly selection: IncidentSelection
  /** Undefined while its page is on the way. */
  readonly idAt: (line: number) => string | undefined
  readonly onOpen: (line: number) => void
  readonly onMove: (line: number) => void
}

/** Keys and clicks in the table: they move, open, choose one, choose on from there, choose all and choose nothing. */
export function useTableKeys({ total, selection, idAt, onOpen, onMove }: TableKeysProps) {
  const keys = useListKeys(total, onOpen, onMove)
  const toggle = (line: number) => {
    const id = idAt(line)
    if (id !== undefined) selection.toggle(id, line)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // A button or a box above the columns takes its keys itself.
    if (event.target !== event.currentTarget) return
    const { key, shiftKey } = event
    const isControl = event.ctrlKey || event.metaKey
    if (key === ' ' || (isControl && key.toLowerCase() === 'a') || key === 'Escape') {
      event.preventDefault()
      if (key === ' ' && idAt(keys.active) === undefined) onOpen(keys.active)
      else if (key === ' ') toggle(keys.active)
      else if (key === 'Escape') selection.clear()
      else selection.chooseAll()
      return
    }
    const next = shiftKey && !isControl ? rowAfterKey(key, keys.active, total) : null
    if (next !== null) selection.extend(next, keys.active)
    keys.onKeyDown(event)
  }
  return {
    active: keys.active,
    choose: keys.choose,
    onKeyDown,
    onBox(event: MouseEvent, line: number) {
      if (event.shiftKey) selection.extend(line, keys.active)
      else toggle(line)
      keys.choose(line)
    },
    /** Goes before the click: with a key held the text between is not to be marked, nor a range to begin here. */
    onMouseDown(event: MouseEvent, line: number) {
      if (event.shiftKey) event.preventDefault()
      else keys.choose(line)
    },
    onClick(event: MouseEvent, line: number) {
      if (event.shiftKey) selection.extend(line, keys.active)
      else if (event.ctrlKey || event.metaKey) toggle(line)
      else return onOpen(line)
      keys.choose(line)
    },
  }
}
