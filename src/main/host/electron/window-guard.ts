import type { WebContents } from 'electron'
import { appOrigins } from '../sender.ts'

/** The page stays where the app put it: no navigation, no new window, no embedded browser. */
export function guardContents(contents: WebContents): void {
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-navigate', (details) => details.preventDefault())
  contents.on('will-redirect', (details) => details.preventDefault())
  contents.on('will-frame-navigate', (details) => {
    if (details.isMainFrame || !isEvidenceView(details.url)) details.preventDefault()
  })
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/** The only thing a frame inside the page may show. */
function isEvidenceView(address: string): boolean {
  const url = URL.parse(address)
  const ours = new URL(appOrigins.electron)
  return url?.protocol === ours.protocol && url.host === ours.host && url.pathname.startsWith('/view/')
}
