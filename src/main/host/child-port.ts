/** The port of an Electron utility process, as far as it is used. */
interface ParentPort {
  once(event: 'message', listener: (message: { readonly data: unknown }) => void): void
  postMessage(message: unknown): void
}

/**
 * Answers the one request a child process is given, under Electron's utilityProcess or Node's fork,
 * whichever started it. A bug in the answer ends the process, which the runner reports.
 */
export function answerOnce(answer: (request: unknown) => Promise<unknown>): void {
  const port = electronPort()
  if (port !== undefined) {
    port.once('message', ({ data }) => void answer(data).then((value) => port.postMessage(value)))
    return
  }
  process.once('message', (request) => void answer(request).then((value) => process.send?.(value)))
}

const electronPort = (): ParentPort | undefined =>
  // Electron adds it to `process` in a utility process only; Node's types do not know it.
  (process as typeof process & { readonly parentPort?: ParentPort }).parentPort
