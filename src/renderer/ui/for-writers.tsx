import type { ReactNode } from 'react'
import { useIsViewer, useMayExport } from '../platform/session.ts'

/** What leads to writing. Who may only look is not shown it, for main would refuse it. */
export const ForWriters = ({ children }: { readonly children: ReactNode }): ReactNode =>
  useIsViewer() ? null : children

/** What leads to taking something out. */
export const ForExporters = ({ children }: { readonly children: ReactNode }): ReactNode =>
  useMayExport() ? children : null
