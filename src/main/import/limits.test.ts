import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { ChildStopped } from '#main/host/child-limits.ts'
import { runNodeChild } from '#main/host/node-child.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { valueOf } from '#main/vault/testing/workspace.ts'
import { askChild } from './ask-child.ts'
import { villageProfile as profile } from './log/testing/village.ts'
import { openAny } from './open-any.ts'
import type { ToldBatch } from './request.ts'
import { inThisProcess } from './testing/in-this-process.ts'

async function logOf(rows: number, what: string) {
  const file = path.join(await tempFolder(), 'log.csv')
  const lines = Array.from({ length: rows }, (_, at) => `${at},${what},${at % 9}\n`)
  await writeFile(file, `No.,What happened,Killed\n${lines.join('')}`)
  return { file, choice: {}, profile, own: [] }
}

test('rows that take more than may be held are refused, and the child that tells them is stopped', async () => {
  const asked = await logOf(2_000, 'A well was hit')
  const signals: (AbortSignal | undefined)[] = []
  const told = vi.fn()
  const run: typeof inThisProcess = (module, request, signal, onTold) => {
    signals.push(signal)
    return inThisProcess(module, request, signal, onTold)
  }
  const mostBytes = 100_000
  expect(await openAny({ ...asked, mostBytes }, { run, onProgress: told })).toMatchObject({
    failure: {
      code: 'too-large',
      message: expect.stringMatching(/more than can be brought in.*Nothing was/),
    },
  })
  expect(signals[0]?.aborted).toBe(true)
  expect(told.mock.lastCall?.[0]).toBeLessThan(2_000)
  const all = valueOf(await openAny({ ...asked, mostBytes: 10_000_000 }, { run }))
  expect(all.kind === 'log' ? all.order.rows.count : 0).toBe(2_000)
  expect(signals[1]?.aborted).toBe(false)
})

test('rows are told some at a time, and few at a time where they are long', async () => {
  const { own: _, ...asked } = await logOf(600, 'A well was hit')
  const sizes = async (file: string) => {
    const batches: number[] = []
    const tell = ({ rows }: ToldBatch) => batches.push(rows.length)
    valueOf(await askChild({ ...asked, own: [], want: 'rows', file }, { run: inThisProcess }, tell))
    return batches
  }
  expect(await sizes(asked.file)).toEqual([250, 250, 100])
  expect(await sizes((await logOf(6, `A well ${'x'.repeat(400_000)}`)).file)).toEqual([3, 3])
})

test('a child that takes more memory than it may, or comes no further, is a failure that says so', async () => {
  const asked = await logOf(30_000, 'A well was hit')
  const child = runNodeChild(path.join(import.meta.dirname, 'import-child.ts'), {
    heapMegabytes: 24,
    silenceMs: null,
  })
  const tooMuch = {
    code: 'too-large',
    message: expect.stringContaining('more memory than it may. Nothing was'),
  }
  expect(await openAny(asked, { run: child })).toMatchObject({ failure: tooMuch })
  const silent = () => Promise.reject(new ChildStopped('silence', 'it was silent'))
  expect(await openAny(asked, { run: silent })).toMatchObject({
    failure: { code: 'too-large', message: expect.stringContaining('came no further') },
  })
  const bug = () => Promise.reject(new ChildStopped('other', 'exit 1'))
  expect(await openAny(asked, { run: bug })).toMatchObject({ failure: { code: 'internal' } })
})
