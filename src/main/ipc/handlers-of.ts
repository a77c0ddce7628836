import type { ChannelName } from '#shared/ipc/contract.ts'
import type { Handlers } from './dispatcher.ts'

/** The handlers of one group of channels, such as all `journal:…`. */
export type HandlersOf<Group extends string> = Pick<Handlers, Extract<ChannelName, `${Group}:${string}`>>
