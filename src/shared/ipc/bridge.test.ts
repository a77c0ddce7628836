import { describe, expect, it } from 'vitest'
import { buildBridge, type Bridge } from './bridge.ts'
import { channelNames } from './contract.ts'
import { mainEvents } from './events.ts'

const calls: [string, unknown][] = []
const listeners = new Map<string, (payload: unknown) => void>()
const host = {
  invoke: async (channel: string, request: unknown) => {
    calls.push([channel, request])
    return { ok: true, value: {} }
  },
  subscribe: (event: string, listener: (payload: unknown) => void) => {
    listeners.set(event, listener)
    return () => listeners.delete(event)
  },
  dropped: async (files: readonly unknown[]) => files.map(() => ({ token: 't', name: 'n' })),
}

describe('the bridge', () => {
  const bridge = buildBridge(channelNames, mainEvents, host) as Bridge // built from the same list the type is derived from

  it('has one method for every channel and nothing else', () => {
    const groups = Object.entries(bridge).filter(([, value]) => typeof value === 'object')
    const methods = groups.flatMap(([, value]) => Object.keys(value))
    expect(methods.length).toBe(channelNames.length)
  })

  it('sends a call to its channel, with hyphens turned into capitals', async () => {
    await bridge.evidence.saveOriginal({ jobId: 'j', evidenceId: 'e' })
    expect(calls.at(-1)).toEqual(['evidence:save-original', { jobId: 'j', evidenceId: 'e' }])
  })

  it('hands on payloads only, and stops after the undo', () => {
    const heard: unknown[] = []
    const undo = bridge.on('session:changed', (payload) => heard.push(payload))
    listeners.get('session:changed')?.({})
    undo()
    expect(heard).toEqual([{}])
    expect(listeners.has('session:changed')).toBe(false)
  })

  it('refuses an event that is not in the contract', () => {
    const loose = bridge as unknown as { on(event: string, listener: () => void): void } // as a hijacked page would call it
    expect(() => loose.on('anything', () => undefined)).toThrow()
  })

  it('cannot be changed from the page', () => {
    expect(Object.isFrozen(bridge) && Object.isFrozen(bridge.journal)).toBe(true)
  })

  it('works from its own source text, as one host sends it into the page', () => {
    const rebuilt = new Function(`return ${buildBridge.toString()}`)() as typeof buildBridge // the text is our own function's
    expect(Object.keys(rebuilt(channelNames, mainEvents, host) as object)).toEqual(Object.keys(bridge))
  })
})
