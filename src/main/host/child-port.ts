/** The port of an Electron utility process, as far as it is used. */
interface ParentPort {
  once(event: 'message', listener: (message: { readonly data: unknown }) => void): void
  postMessage(message: unknown): void
}

/** How far the work is. */
interface Told {
  readonly told: unknown
}

/** A sign of life, sent as long as the work pauses now and then; anything else that a child sends is its answer. */
const alive = { alive: true }
const betweenSignsMs = 2_000

const isObject = (message: unknown): message is object => typeof message === 'object' && message !== null

export const isTold = (message: unknown): message is Told => isObject(message) && 'told' in message

export const isAlive = (message: unknown): boolean => isObject(message) && 'alive' in message

/**
 * Answers the one request a child process is given, under Electron's utilityProcess or Node's fork,
 * whichever started it. A bug in the answer ends the process, which the runner reports.
 */
export function answerOnce(
  answer: (request: unknown, tell: (progress: unknown) => void) => Promise<unknown>,
): void {
  const port = electronPort()
  const send = (message: unknown): void => (port ? port.postMessage(message) : void process.send?.(message))
  const hear = (request: unknown) => {
    setInterval(() => send(alive), betweenSignsMs).unref()
    void answer(request, (told) => send({ told } satisfies Told)).then(send)
  }
  if (port) port.once('message', ({ data }) => hear(data))
  else {
    process.once('message', hear)
    process.once('disconnect', () => process.exit(1)) // whoever asked was killed, and nobody clears up behind this one
  }
}

const electronPort = (): ParentPort | undefined =>
  // Electron adds it to `process` in a utility process only; Node's types do not know it.
  (process as typeof process & { readonly parentPort?: ParentPort }).parentPort
