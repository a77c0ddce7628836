import { protocol } from 'electron'
import { appOrigins } from '../sender.ts'

/** `app`, without the colon. */
export const scheme = new URL(appOrigins.electron).protocol.slice(0, -1)

/**
 * Makes the app's scheme an origin of its own with storage, workers and fetch. Electron takes this once and
 * only before the app is ready. It neither bypasses the content security policy nor allows service workers.
 */
export function setupScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}
