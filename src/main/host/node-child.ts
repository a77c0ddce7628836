import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { childEnvironment } from './child-environment.ts'
import { ChildStopped, heapFlag, limitsOf, type ChildLimits, type WhyStopped } from './child-limits.ts'
import { isAlive, isTold } from './child-port.ts'
import type { Host } from './host.ts'
import { Silence } from './silence.ts'

/** Runs one module in a process of its own: one request, one answer. */
export type ChildRunner = Host['runChild']

/**
 * A runner for one module under plain Node. Values travel by structured clone, so bytes stay bytes. The
 * promise rejects with a plain sentence when the child stops without an answer or takes more than `given`, or else more
 * than its kind may; an abort kills the child.
 */
export function runNodeChild(modulePath: string, given?: ChildLimits): ChildRunner {
  return (module, request, signal, onTold) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted === true) return reject(new Error('The work was cancelled before it began'))
      const limits = given ?? limitsOf(module)
      const child = fork(modulePath, [], {
        serialization: 'advanced',
        execArgv: [heapFlag(limits)],
        env: childEnvironment(),
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      })
      const cancel = (): void => settle(() => reject(new Error('The work was cancelled')))
      const silence = new Silence(limits.silenceMs, () =>
        settle(() => reject(new ChildStopped('silence', 'silent for too long'))),
      )
      const settle = (conclude: () => void): void => {
        silence.end()
        signal?.removeEventListener('abort', cancel)
        child.removeAllListeners()
        // A child that cannot be reached any more reports that as an error, which nobody waits for by then.
        child.on('error', () => undefined)
        child.kill('SIGKILL')
        conclude()
      }
      signal?.addEventListener('abort', cancel)
      child.on('message', (message) => {
        silence.heard()
        if (isTold(message)) onTold?.(message.told)
        else if (!isAlive(message)) settle(() => resolve(message))
      })
      child.on('error', (cause) =>
        settle(() => reject(new Error('The child process could not be run', { cause }))),
      )
      child.on('exit', (code, killedBy) =>
        settle(() => reject(new ChildStopped(whyStopped(code, killedBy), killedBy ?? `exit ${code}`))),
      )
      child.send(request as object, (error) => {
        // the request is an object of the child's own shape; fork's type wants to know
        if (error !== null)
          settle(() => reject(new Error('The child process did not take the request', { cause: error })))
      })
    })
}

/** Node ends itself so where its heap is full, on Windows by an exit; a system that runs out of memory kills. */
const whyStopped = (code: number | null, killedBy: NodeJS.Signals | null): WhyStopped =>
  killedBy === 'SIGABRT' || killedBy === 'SIGKILL' || code === 134 ? 'memory' : 'other'

/** The children of this build under plain Node: the command line and the Chromium host share it. */
export const nodeChildren: ChildRunner = (module, ...rest) => runNodeChild(entryOf(module))(module, ...rest)

/** In a build the entry stands beside this file or one folder up (a shared chunk); in the source tree it has a home. */
function entryOf(module: string): string {
  const places = [
    `./${module}.js`,
    `../${module}.js`,
    `../dossier/pdf/${module}.ts`,
    `../dossier/pictures/${module}.ts`,
    `../dossier/scan/${module}.ts`,
    `../evidence/inspect/${module}.ts`,
    `../backup/${module}.ts`,
    `../import/${module}.ts`,
    `../verify/${module}.ts`,
  ]
  const found = places
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((path) => existsSync(path))
  if (found === undefined) throw new Error(`This build lacks ${module}`)
  return found
}
