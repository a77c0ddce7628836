import { EventEmitter } from 'node:events'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { answerOnce, isAlive } from './child-port.ts'

describe('answerOnce', () => {
  afterEach(() => {
    vi.useRealTimers()
    Reflect.deleteProperty(process, 'parentPort')
  })

  it('answers through the port of an Electron utility process when there is one', async () => {
    const sent: unknown[] = []
    const port = Object.assign(new EventEmitter(), { postMessage: (message: unknown) => sent.push(message) })
    Object.assign(process, { parentPort: port })
    answerOnce((request, tell) => {
      tell({ half: 'done' })
      return Promise.resolve({ heard: request })
    })
    port.emit('message', { data: 'hello', ports: [] })
    await expect.poll(() => sent).toEqual([{ told: { half: 'done' } }, { heard: 'hello' }])
    expect(port.listenerCount('message')).toBe(0)
  })

  it('gives a sign of life now and then while it is at work', () => {
    vi.useFakeTimers()
    const sent: unknown[] = []
    const port = Object.assign(new EventEmitter(), { postMessage: (message: unknown) => sent.push(message) })
    Object.assign(process, { parentPort: port })
    answerOnce(() => new Promise(() => undefined))
    vi.advanceTimersByTime(60_000)
    expect(sent).toEqual([])
    port.emit('message', { data: 'hello', ports: [] })
    vi.advanceTimersByTime(60_000)
    expect(sent.length).toBeGreaterThan(10)
    expect(sent.every(isAlive)).toBe(true)
  })
})
