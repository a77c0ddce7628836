import type { Session } from 'electron'
import { appOrigins } from '../sender.ts'

/** Electron's answer to a certificate check that means: refuse. */
const certificateRefused = -2

/**
 * Closes the session before any page uses it: no permission, no device, no spelling service, no network, no
 * download. Electron would approve permissions and fetch dictionaries by default.
 */
export async function guardSession(session: Session): Promise<void> {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null))
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerLanguages([])
  session.setCertificateVerifyProc((_request, callback) => callback(certificateRefused))
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isOurs(details.url) }))
  // A session lives on when its workspace is closed and opened again: one listener is enough.
  session.removeAllListeners('will-download')
  session.on('will-download', (event) => event.preventDefault())
  await session.setProxy({ mode: 'direct' })
}

/** Our own scheme and host, and blobs that our own page made. */
function isOurs(address: string): boolean {
  const url = URL.parse(address)
  if (!url) return false
  const ours = new URL(appOrigins.electron)
  const inner = url.protocol === 'blob:' ? URL.parse(url.pathname) : url
  return inner?.protocol === ours.protocol && inner.host === ours.host
}
