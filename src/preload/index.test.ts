import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Bridge } from '#shared/ipc/bridge.ts'
import { channelNames } from '#shared/ipc/contract.ts'
import { mainEvents } from '#shared/ipc/events.ts'

const exposed = new Map<string, unknown>()
const invoke = vi.fn(async (..._args: unknown[]): Promise<unknown> => ({ ok: true }))
let receive: (event: object, name: string, payload: unknown) => void

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => exposed.set(name, value) },
  ipcRenderer: { invoke, on: (_channel: string, listener: typeof receive) => (receive = listener) },
  webUtils: { getPathForFile: (file: { path?: string }) => file.path ?? '' },
}))

const load = async (): Promise<Bridge> => {
  await import('./index.ts')
  return exposed.get('holdfast') as Bridge // what the preload exposed
}

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('HOLDFAST_CHANNELS', channelNames)
  vi.stubGlobal('HOLDFAST_EVENTS', mainEvents)
  exposed.clear()
  invoke.mockClear()
})
afterEach(() => vi.unstubAllGlobals())

it('gives the window one object, with groups of actions and nothing of Electron', async () => {
  const bridge = await load()
  expect([...exposed.keys()]).toEqual(['holdfast'])
  const groups = new Set(channelNames.map((name) => name.split(':')[0]))
  expect(new Set(Object.keys(bridge))).toEqual(new Set([...groups, 'on', 'dropped']))
})

it('asks main through one name', async () => {
  const bridge = await load()
  await bridge.journal.history({ id: 'x' })
  expect(invoke).toHaveBeenCalledExactlyOnceWith('holdfast:invoke', 'journal:history', { id: 'x' })
})

it('hands on payloads of events without the event, until undone', async () => {
  const bridge = await load()
  const listener = vi.fn()
  const undo = bridge.on('session:changed', listener)
  receive({ sender: 'secret' }, 'session:changed', {})
  expect(listener).toHaveBeenCalledExactlyOnceWith({})
  undo()
  receive({}, 'session:changed', {})
  expect(listener).toHaveBeenCalledOnce()
})

it('tells main the paths of dropped files, and leaves out what has none', async () => {
  const bridge = await load()
  await bridge.dropped([{ path: '/home/analyst/a.jpg' }, {}])
  expect(invoke).toHaveBeenCalledExactlyOnceWith('holdfast:dropped', ['/home/analyst/a.jpg'])
})
