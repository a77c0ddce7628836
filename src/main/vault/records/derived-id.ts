import { hash } from 'node:crypto'

/** A UUID of version 8 (RFC 9562): always the same for the same parts, so that what comes again is met again. */
export function derivedId(...parts: readonly string[]): string {
  const hex = hash('sha256', JSON.stringify(parts), 'hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Whether an id was derived, and so is met without being looked for. */
export const isDerived = (id: string): boolean => id[14] === '8'
