import { buildBridge } from '#shared/ipc/bridge.ts'
import { channelNames } from '#shared/ipc/contract.ts'
import { mainEvents } from '#shared/ipc/events.ts'
import { appOrigins } from '../sender.ts'

/** The names of one run: random, and taken out of reach before the app's own code runs. */
export interface SecretNames {
  readonly binding: string
  readonly dropped: string
}

/** The little of a page that the script uses; main's code has no DOM types. */
interface PageGlobals {
  readonly location: { readonly origin: string }
  readonly top: unknown
  [name: string]: unknown
}

type Raw = (kind: 'invoke' | 'events' | 'dropped', json?: string) => Promise<string>

/** Source of the script that runs in every document before any other: it makes the bridge and hides the rest. */
export const pageScript = (names: SecretNames): string => {
  const setup = { names, channels: channelNames, events: mainEvents, origin: appOrigins.chromium }
  return `(${installBridge.toString()})(globalThis, ${JSON.stringify(setup)}, ${buildBridge.toString()})`
}

/** Self-contained: its text is sent into the page. */
function installBridge(
  page: PageGlobals,
  setup: { names: SecretNames; channels: readonly string[]; events: readonly string[]; origin: string },
  build: typeof buildBridge,
): void {
  const { binding, dropped } = setup.names
  const raw = page[binding] as Raw // put there by the host under a name nobody else knows
  delete page[binding]
  if (page.location.origin !== setup.origin || page.top !== page) return
  const listeners = new Map<string, Set<(payload: unknown) => void>>()
  const follow = async () => {
    for (;;) {
      const events = JSON.parse(await raw('events')) as { event: string; payload: unknown }[] // made by the host
      for (const { event, payload } of events)
        for (const listener of listeners.get(event) ?? []) listener(payload)
    }
  }
  let dropping: Promise<unknown> = Promise.resolve()
  /** The host reads the files' paths from outside while they hang here; one drop at a time. */
  const hand = async (files: readonly unknown[]): Promise<unknown> => {
    Object.defineProperty(page, dropped, { value: [...files], configurable: true })
    try {
      return JSON.parse(await raw('dropped'))
    } finally {
      delete page[dropped]
    }
  }
  const bridge = build(setup.channels, setup.events, {
    invoke: async (channel, request) => JSON.parse(await raw('invoke', JSON.stringify({ channel, request }))),
    subscribe(event, listener) {
      const those = listeners.get(event) ?? new Set()
      listeners.set(event, those.add(listener))
      return () => those.delete(listener)
    },
    dropped: (files) => (dropping = dropping.then(() => hand(files))),
  })
  Object.defineProperty(page, 'holdfast', { value: bridge, enumerable: true })
  // The page's end breaks the last call off; there is nobody left to tell.
  follow().catch(() => undefined)
}
