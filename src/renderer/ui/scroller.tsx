import { Box } from '@mantine/core'
import type { ReactNode } from 'react'

export interface ScrollerProps {
  readonly className: string | undefined
  /** What is in it; with a name it is a place of its own for those who cannot see the page. */
  readonly label?: string
  readonly children: ReactNode
}

/** What scrolls and may hold no control: it takes the focus itself, so that keys can scroll it (WCAG 2.1.1). */
export function Scroller({ className = '', label, children }: ScrollerProps) {
  return label === undefined ? (
    <Box className={className} tabIndex={0}>
      {children}
    </Box>
  ) : (
    <Box component="section" className={className} aria-label={label} tabIndex={0}>
      {children}
    </Box>
  )
}
