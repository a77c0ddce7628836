import type { ChannelName, Request, Response } from './contract.ts'
import type { MainEvent, MainEvents } from './events.ts'
import type { Result } from '../lib/result.ts'

type Group<C extends string> = C extends `${infer G}:${string}` ? G : never
type CamelTail<S extends string> = S extends `${infer A}-${infer B}` ? `${A}${Capitalize<CamelTail<B>>}` : S
type Verb<C extends string> = C extends `${string}:${infer V}` ? CamelTail<V> : never

/** The object the preload gives the window: `bridge.journal.commit(request)`. Derived from the contract. */
export type Bridge = {
  readonly [G in Group<ChannelName>]: {
    readonly [C in ChannelName as Group<C> extends G ? Verb<C> : never]: (
      request: Request<C>,
    ) => Promise<Result<Response<C>>>
  }
} & {
  /** Calls back on each event of that name until the returned function is called. */
  on<E extends MainEvent>(event: E, listener: (payload: MainEvents[E]) => void): () => void
  /** Turns dropped files into tokens; the window never learns a path. */
  dropped(files: readonly unknown[]): Promise<readonly { token: string; name: string }[]>
}

/**
 * Builds the bridge from the list of channels and two primitives of the host.
 * Self-contained on purpose: one host runs it in a preload, the other sends its source text into the page.
 */
export function buildBridge(
  channels: readonly string[],
  events: readonly string[],
  host: {
    invoke(channel: string, request: unknown): Promise<unknown>
    subscribe(event: string, listener: (payload: unknown) => void): () => void
    dropped(files: readonly unknown[]): Promise<unknown>
  },
): unknown {
  const bridge: Record<string, unknown> = {
    on(event: string, listener: (payload: unknown) => void) {
      if (!events.includes(event)) throw new Error('No such event')
      return host.subscribe(event, (payload) => listener(payload))
    },
    dropped: (files: readonly unknown[]) => host.dropped(files),
  }
  for (const channel of channels) {
    const [group = '', verb = ''] = channel.split(':')
    const name = verb.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
    const methods = (bridge[group] ??= {}) as Record<string, unknown> // only this loop puts groups here
    methods[name] = (request: unknown) => host.invoke(channel, request)
  }
  for (const methods of Object.values(bridge)) Object.freeze(methods)
  return Object.freeze(bridge)
}
