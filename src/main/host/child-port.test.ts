import { EventEmitter } from 'node:events'
import { afterEach, describe, expect, it } from 'vitest'
import { answerOnce } from './child-port.ts'

describe('answerOnce', () => {
  afterEach(() => {
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
})
