import { fork } from 'node:child_process'
import path from 'node:path'
import type { Place } from './place.ts'
import type { Row } from './row.ts'

interface Bounds {
  readonly minutes: number
  readonly heapMegabytes: number | undefined
}

/** What a measurement tells in the end; a text says why there is nothing. */
export type Outcome = readonly Row[] | string

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Measures in a process of its own, so that neither memory nor a crash of one reaches another. */
export function inChild(name: string, place: Place, { minutes, heapMegabytes }: Bounds): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>()
  const child = fork(path.join(import.meta.dirname, 'measure-one.ts'), [name, JSON.stringify(place)], {
    // Its own group, so that what it started ends with it.
    detached: process.platform !== 'win32',
    execArgv: heapMegabytes === undefined ? [] : [`--max-old-space-size=${heapMegabytes}`],
  })
  let told: Outcome | undefined
  const end = (): void => {
    if (child.pid === undefined) return
    try {
      process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
    } catch {
      // it has ended by itself
    }
  }
  const timer = setTimeout(() => {
    told = `not done after ${minutes} minutes`
    end()
  }, minutes * 60_000)
  const interrupted = (): void => {
    end()
    process.exit(130)
  }
  for (const signal of endings) process.once(signal, interrupted)
  child.on('message', (outcome) => (told ??= outcome as Outcome)) // of our own child
  child.on('close', (code, signal) => {
    clearTimeout(timer)
    for (const signal of endings) process.off(signal, interrupted)
    end() // what it left running
    resolve(told ?? `ended with ${signal ?? code}`)
  })
  return promise
}
