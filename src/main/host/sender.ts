import type { Sender } from './host.ts'

/** Where the app's own pages live, in each host. */
export const appOrigins = { electron: 'app://holdfast', chromium: 'https://holdfast.invalid' } as const

/**
 * True for the main frame of our own window showing the app. Protocol and host are compared one by one,
 * because Node gives every custom scheme the same origin, the string `null`.
 */
export function isTrustedSender(sender: Sender, origin: string): boolean {
  if (!sender.isMainFrame || !sender.isOurWindow) return false
  const ours = new URL(origin)
  const theirs = URL.parse(sender.url)
  return (
    theirs !== null &&
    theirs.protocol === ours.protocol &&
    theirs.host === ours.host &&
    theirs.username === ''
  )
}
