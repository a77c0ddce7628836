import { describe, expect, it } from 'vitest'
import { fail, ok } from '#shared/lib/result.ts'
import type { JobProgress } from '#shared/ipc/events.ts'
import { Jobs, type Job } from './jobs.ts'

const step = (done: number) => ({ stage: 'intake', done, total: 10, unit: 'bytes' }) as const

function jobs() {
  const sent: JobProgress[] = []
  const clock = { ms: 0 }
  return {
    sent,
    clock,
    jobs: new Jobs(
      (progress) => sent.push(progress),
      () => clock.ms,
    ),
  }
}

const untilAborted = (job: Job) =>
  new Promise<ReturnType<typeof fail>>((resolve) =>
    job.signal.addEventListener('abort', () => resolve(fail('cancelled', 'stopped'))),
  )

describe('jobs', () => {
  it('sends progress at most every 100 ms, and the last one always', async () => {
    const { jobs: list, sent, clock } = jobs()
    await list.run('a', async (job) => {
      for (let done = 1; done <= 10; done++) {
        job.progress(step(done))
        clock.ms += 30
      }
      return ok(undefined)
    })
    expect(sent.map(({ done }) => done)).toEqual([1, 5, 9, 10])
    expect(sent.every(({ jobId }) => jobId === 'a')).toBe(true)
  })

  it('sends a new stage at once', async () => {
    const { jobs: list, sent } = jobs()
    await list.run('a', async (job) => {
      job.progress(step(1))
      job.progress({ ...step(1), stage: 'export' })
      return ok(undefined)
    })
    expect(sent.map(({ stage }) => stage)).toEqual(['intake', 'export'])
  })

  it('cancels by id and leaves the others alone', async () => {
    const { jobs: list } = jobs()
    const one = list.run('a', untilAborted)
    const other = list.run('b', untilAborted)
    list.cancel('a')
    expect(await one).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
    const first = await Promise.race([other, Promise.resolve('still running')])
    expect(first).toBe('still running')
    await list.cancelAll()
    expect(await other).toMatchObject({ ok: false })
  })

  it('refuses a second job of the same id while the first runs, and allows it afterwards', async () => {
    const { jobs: list } = jobs()
    const first = list.run('a', untilAborted)
    expect(await list.run('a', async () => ok(1))).toMatchObject({ ok: false, failure: { code: 'exists' } })
    list.cancel('a')
    await first
    expect(await list.run('a', async () => ok(1))).toEqual(ok(1))
  })

  it('waits for the running work when all are cancelled, even when it throws', async () => {
    const { jobs: list } = jobs()
    let over = false
    const run = list.run('a', async (job) => {
      await untilAborted(job)
      over = true
      throw new Error('bug')
    })
    const caught = run.catch((error: Error) => error.message)
    await list.cancelAll()
    expect(over).toBe(true)
    expect(await caught).toBe('bug')
  })
})
