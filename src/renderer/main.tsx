import '@mantine/core/styles.css'
import '@mantine/spotlight/styles.css'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { setupNonce } from './app/csp-nonce.ts'
import { setupWords } from './locales/i18n.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root element')

setupNonce()
await setupWords()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
