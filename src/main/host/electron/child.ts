import path from 'node:path'
import { utilityProcess } from 'electron'
import { buildFolder } from '../build-files.ts'
import { childEnvironment } from '../child-environment.ts'
import { ChildStopped, heapFlag, limitsOf } from '../child-limits.ts'
import { isAlive, isTold } from '../child-port.ts'
import type { Host } from '../host.ts'
import { Silence } from '../silence.ts'

/**
 * One request, one answer, in a process of its own; an abort kills it, and so does taking more than it may. Needs no
 * RunAsNode fuse.
 */
export const runChild: Host['runChild'] = (module, request, signal, onTold) =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new Error('The work was cancelled before it began'))
    const limits = limitsOf(module)
    const child = utilityProcess.fork(path.join(buildFolder(), 'main', `${module}.js`), [], {
      serviceName: `Holdfast ${module}`,
      stdio: 'ignore',
      // Chromium hands it to V8. Among Node's own flags, which is what this list looks like, it would do nothing.
      execArgv: [`--js-flags=${heapFlag(limits)}`],
      env: childEnvironment(),
    })
    const cancel = (): void => settle(() => reject(new Error('The work was cancelled')))
    const silence = new Silence(limits.silenceMs, () =>
      settle(() => reject(new ChildStopped('silence', 'silent for too long'))),
    )
    const settle = (conclude: () => void): void => {
      silence.end()
      signal?.removeEventListener('abort', cancel)
      child.removeAllListeners()
      // An error of V8 that nobody listens for would be thrown in this process.
      child.on('error', () => undefined)
      child.kill()
      conclude()
    }
    signal?.addEventListener('abort', cancel)
    child.on('message', (message) => {
      silence.heard()
      if (isTold(message)) onTold?.(message.told)
      else if (!isAlive(message)) settle(() => resolve(message))
    })
    // V8 tells of an error that it cannot go on from, which is that there is no more memory.
    child.on('error', () => settle(() => reject(new ChildStopped('memory', 'it ran out of what it needs'))))
    child.once('exit', (code) =>
      settle(() => reject(new ChildStopped(ofMemory.has(code) ? 'memory' : 'other', `exit ${code}`))),
    )
    child.once('spawn', () => child.postMessage(request))
  })

/**
 * How a process ends that finds no more memory: by SIGTRAP, SIGABRT or SIGKILL, as such or in the way of a shell, and on
 * Windows by the code of Chromium or a breakpoint.
 */
const ofMemory: ReadonlySet<number> = new Set([5, 6, 9, 133, 134, 137, 0xe000_0008, 0x8000_0003])
