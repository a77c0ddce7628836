import { randomBytes } from 'node:crypto'
import type { BrowserContext, CDPSession, Frame, Page } from 'playwright-core'
import { fail } from '#shared/lib/result.ts'
import { appOrigins, isTrustedSender } from '../sender.ts'
import type { Sender, WindowSetup } from '../host.ts'
import type { EventQueue } from './event-queue.ts'
import { pageScript, type SecretNames } from './page-script.ts'
import { droppedPaths } from './picker.ts'

interface Ends {
  readonly setup: WindowSetup
  readonly events: EventQueue
  readonly page: Page
  readonly devtools: CDPSession
}

const secretName = (): string => `_${randomBytes(16).toString('hex')}`

/** Joins the page to main. Requests and answers travel as JSON text, so nothing but plain data can. */
export async function joinPage(
  context: BrowserContext,
  { setup, events, page, devtools }: Ends,
): Promise<void> {
  const names: SecretNames = { binding: secretName(), dropped: secretName() }
  await context.exposeBinding(names.binding, async (source, kind: unknown, json: unknown) => {
    const sender = senderOf(source, page)
    if (kind === 'invoke') return JSON.stringify(await invoke(setup, json, sender))
    if (!isTrustedSender(sender, appOrigins.chromium)) return '[]'
    if (kind === 'events') return JSON.stringify(await events.next())
    if (kind !== 'dropped') return '[]'
    // The page would be told the error, whose words may hold a path.
    const paths = await droppedPaths(devtools, names.dropped).catch(() => [])
    return JSON.stringify(setup.registerPaths(paths))
  })
  await context.addInitScript(pageScript(names))
}

const senderOf = (source: { page: Page; frame: Frame }, page: Page): Sender => ({
  isMainFrame: source.frame === page.mainFrame(),
  isOurWindow: source.page === page,
  url: source.frame.url(),
})

async function invoke(setup: WindowSetup, json: unknown, sender: Sender): Promise<unknown> {
  const call = parseCall(json)
  if (!call) return fail('invalid', 'The request was not understood.')
  return setup.dispatch(call.channel, call.request, sender)
}

function parseCall(json: unknown): { channel: string; request: unknown } | undefined {
  if (typeof json !== 'string') return undefined
  try {
    const call: unknown = JSON.parse(json)
    if (typeof call !== 'object' || call === null || !('channel' in call) || typeof call.channel !== 'string')
      return undefined
    return { channel: call.channel, request: 'request' in call ? call.request : undefined }
  } catch {
    return undefined
  }
}
