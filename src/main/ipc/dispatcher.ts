import type { z } from 'zod'
import { contract, type ChannelName, type Contract, type Response } from '#shared/ipc/contract.ts'
import type { Channel } from '#shared/ipc/channel.ts'
import { fail, ok, type Failure, type Result } from '#shared/lib/result.ts'
import { mayTakeOut, type VaultMode } from '#shared/journal/damage.ts'
import { readOnlyFailure } from '#main/vault/read-only.ts'
import { Refusal } from '#main/vault/storage/refusal.ts'
import type { Dispatch } from '#main/host/host.ts'
import { faultOf, type Fault } from '#main/host/fault.ts'
import { issuesOf } from './issues.ts'
import { plainJson } from './plain-json.ts'
import { Rate } from './rate.ts'
import { isTrustedSender } from '#main/host/sender.ts'

/** One handler for every channel of the contract, given the request as its schema returned it. */
export type Handlers = {
  readonly [C in ChannelName]: (request: z.output<Contract[C]['request']>) => Promise<Result<Response<C>>>
}

export interface DispatchSetup {
  readonly handlers: Handlers
  /** `appOrigins[host.kind]`: the only place calls may come from. */
  readonly origin: string
  readonly stage: () => 'start' | 'locked' | 'unlocked'
  /** Whether anything can be written into the workspace that is unlocked. */
  readonly mode: () => VaultMode
  /** Told of every bug a call ran into, without any text of the request or the answer. */
  readonly onFault: (fault: Fault) => void
  /** Milliseconds that never go back, for the rate limits. */
  readonly now?: () => number
}

const internal = (): { ok: false; failure: Failure } =>
  fail('internal', 'Something went wrong inside Holdfast. Nothing was changed by this action.', {
    next: 'Try again. If it happens again, lock and unlock the workspace.',
  })

/**
 * The one wrapper around every channel. In this order: sender, channel, rate, size, state, schema, handler,
 * schema of the answer. Always answers an envelope; what is refused never reaches a handler.
 */
export function buildDispatch(setup: DispatchSetup): Dispatch {
  const now = setup.now ?? (() => performance.now())
  const rates = new Map<string, Rate>()
  for (const [name, channel] of Object.entries(contract)) rates.set(name, new Rate(channel.perSecond, now))

  return async (name, payload, sender) => {
    try {
      if (!isTrustedSender(sender, setup.origin))
        return fail('refused', 'This call did not come from the app.')
      if (!isChannel(name)) return fail('refused', 'There is no such action.')
      if (!rates.get(name)?.take())
        return fail('refused', 'Too many calls at once.', { next: 'Wait a moment.' })
      const channel: Channel = contract[name]
      const data = plainJson(payload, channel.maxBytes)
      if (!data.ok) return data
      const closed = closedBecause(channel.when, setup)
      if (closed) return closed
      const request = channel.request.safeParse(data.value)
      if (!request.success)
        return fail('invalid', 'The request was not understood.', { issues: issuesOf(request.error) })
      // The map of handlers is typed channel by channel; a name known only at run time loses that link.
      const handler = setup.handlers[name] as (request: unknown) => Promise<Result<unknown>>
      return await answered(name, channel, await handler(request.data), setup.onFault)
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, failure: error.failure }
      setup.onFault(faultOf(name, error))
      return internal()
    }
  }
}

const isChannel = (name: string): name is ChannelName => Object.hasOwn(contract, name)

function closedBecause(
  when: Channel['when'],
  { stage, mode }: DispatchSetup,
): ReturnType<typeof fail> | undefined {
  const now = stage()
  if (when === 'always' || when === now) return undefined
  if (when !== 'unlocked' && when !== 'writable' && when !== 'exporting')
    return fail('refused', 'This cannot be done now.')
  if (now !== 'unlocked')
    return fail('locked', 'The workspace is locked.', { next: 'Unlock it and try again.' })
  const open = mode()
  if (when === 'unlocked' || open.kind === 'writable') return undefined
  if (when !== 'exporting') return readOnlyFailure(open.reason)
  return mayTakeOut(open) ? undefined : readOnlyFailure({ kind: 'viewer' })
}

/** An answer outside its own schema is a bug of ours: the window is told so instead of being given it. */
async function answered(
  name: ChannelName,
  channel: Channel,
  result: Result<unknown>,
  onFault: DispatchSetup['onFault'],
): Promise<Result<unknown>> {
  if (!result.ok) return result
  const response = channel.response.safeParse(result.value)
  if (response.success) return ok(response.data)
  onFault({
    channel: name,
    kind: 'AnswerOutsideSchema',
    at: issuesOf(response.error).map((issue) => issue.key),
  })
  return internal()
}
