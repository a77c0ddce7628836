import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { cssVariables, theme } from '../styles/theme.ts'
import { cspNonce } from './csp-nonce.ts'

export function Providers({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={cspNonce}
      deduplicateInlineStyles
    >
      {children}
    </MantineProvider>
  )
}
