import type { ReactNode } from 'react'
import { useIsViewer } from '../platform/session.ts'

/** What leads to writing. Who may only look is not shown it, for main would refuse it. */
export const ForWriters = ({ children }: { readonly children: ReactNode }): ReactNode =>
  useIsViewer() ? null : children
