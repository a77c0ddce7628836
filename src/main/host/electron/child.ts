import path from 'node:path'
import { utilityProcess } from 'electron'
import { buildFolder } from '../build-files.ts'
import { childEnvironment } from '../child-environment.ts'
import { isTold } from '../child-port.ts'
import type { Host } from '../host.ts'

/** One request, one answer, in a process of its own; an abort kills it. Needs no RunAsNode fuse. */
export const runChild: Host['runChild'] = (module, request, signal, onTold) =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new Error('The work was cancelled before it began'))
    const child = utilityProcess.fork(path.join(buildFolder(), 'main', `${module}.js`), [], {
      serviceName: `Holdfast ${module}`,
      stdio: 'ignore',
      env: childEnvironment(),
    })
    const cancel = (): void => settle(() => reject(new Error('The work was cancelled')))
    const settle = (conclude: () => void): void => {
      signal?.removeEventListener('abort', cancel)
      child.removeAllListeners()
      // An error of V8 that nobody listens for would be thrown in this process.
      child.on('error', () => undefined)
      child.kill()
      conclude()
    }
    signal?.addEventListener('abort', cancel)
    child.on('message', (message) => {
      if (isTold(message)) onTold?.(message.told)
      else settle(() => resolve(message))
    })
    child.on('error', () => settle(() => reject(new Error('The child process ran out of what it needs'))))
    child.once('exit', (code) =>
      settle(() => reject(new Error(`The child process stopped without an answer (exit ${code})`))),
    )
    child.once('spawn', () => child.postMessage(request))
  })
