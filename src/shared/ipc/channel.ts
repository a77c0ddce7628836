import type { z } from 'zod'

/**
 * When a channel answers: always, only while no workspace is open, only when one is unlocked. `writable`: unlocked by
 * somebody who may do more than look, and nothing keeps it from being written; for whatever commits. `exporting`: the
 * same, for what takes something out; where nothing can be written, too, what can be read may be taken out.
 */
export type ChannelState = 'always' | 'start' | 'locked' | 'unlocked' | 'writable' | 'exporting'

export interface Channel<Request extends z.ZodType = z.ZodType, Response extends z.ZodType = z.ZodType> {
  readonly when: ChannelState
  readonly request: Request
  readonly response: Response
  /** Largest request in bytes of JSON. */
  readonly maxBytes: number
  /** Most calls in any second. */
  readonly perSecond: number
}

export const channel = <Request extends z.ZodType, Response extends z.ZodType>(
  when: ChannelState,
  request: Request,
  response: Response,
  limits: { maxBytes?: number; perSecond?: number } = {},
): Channel<Request, Response> => ({
  when,
  request,
  response,
  maxBytes: limits.maxBytes ?? 16_384,
  perSecond: limits.perSecond ?? 50,
})
