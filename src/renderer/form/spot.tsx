import type { ReactNode } from 'react'

export interface SpotProps {
  /** Name of the field in the form: `title`, `dates.<entry id>.date`. */
  readonly field: string
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** Marks where a field stands, so that the first wrong one can be found and focused. */
export function Spot({ field, className, children }: SpotProps) {
  return (
    <div data-field={field} className={className}>
      {children}
    </div>
  )
}
