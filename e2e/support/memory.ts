import type { CDPSession, Page } from '@playwright/test'

export interface Remembered {
  /** Words in the heap of the page or in its document. */
  readonly page: readonly string[]
  /** Words in the heap of each of its workers. */
  readonly workers: readonly (readonly string[])[]
}

/** Which of the words are still there. */
export async function remembered(page: Page, words: readonly string[]): Promise<Remembered> {
  const devtools = await page.context().newCDPSession(page)
  const pieces: string[] = [await page.content()]
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => pieces.push(chunk))
  await devtools.send('HeapProfiler.collectGarbage')
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  const workers = await workerHeaps(devtools)
  await devtools.detach()
  const standingIn = (memory: string) => words.filter((word) => memory.includes(word))
  return { page: standingIn(pieces.join('')), workers: workers.map(standingIn) }
}

/** Of each worker, its heap as text. */
async function workerHeaps(devtools: CDPSession): Promise<readonly string[]> {
  const sessions: string[] = []
  devtools.on('Target.attachedToTarget', ({ sessionId }) => sessions.push(sessionId))
  await devtools.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  })
  return Promise.all(sessions.map((sessionId) => heapOf(devtools, sessionId)))
}

/** A worker is spoken to through its page, in messages that are put into messages. */
function heapOf(devtools: CDPSession, sessionId: string): Promise<string> {
  const pieces: string[] = []
  const { promise, resolve } = Promise.withResolvers<string>()
  devtools.on('Target.receivedMessageFromTarget', (received) => {
    if (received.sessionId !== sessionId) return
    const message = JSON.parse(received.message) as { id?: number; params?: { chunk?: string } } // of the protocol
    if (message.params?.chunk !== undefined) pieces.push(message.params.chunk)
    if (message.id === SNAPSHOT) resolve(pieces.join(''))
  })
  const send = (id: number, method: string, params = {}) =>
    devtools.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id, method, params }),
    })
  void send(1, 'HeapProfiler.collectGarbage')
  void send(SNAPSHOT, 'HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  return promise
}

const SNAPSHOT = 2
