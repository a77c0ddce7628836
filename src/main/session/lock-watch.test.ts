import { beforeEach, expect, test } from 'vitest'
import { FakeWatchClock } from './fake-watch-clock.fixture.ts'
import { systemWatchClock } from '#main/jobs/watch-clock.ts'
import { LockWatch } from './lock-watch.ts'

let clock: FakeWatchClock
let told: (number | null | 'lock')[]
let watch: LockWatch

beforeEach(() => {
  clock = new FakeWatchClock()
  told = []
  watch = new LockWatch({
    clock,
    onWarning: (seconds) => told.push(seconds),
    onLock: () => told.push('lock'),
  })
  watch.start(5)
})

test('after five minutes of nothing it locks, told half a minute before, and once', () => {
  clock.pass(269)
  expect(told).toEqual([])
  clock.pass(1)
  expect(told).toEqual([30])
  clock.pass(29)
  expect(told).toEqual([30])
  clock.pass(1)
  expect(told).toEqual([30, 'lock'])
  clock.pass(3_600)
  expect(told).toEqual([30, 'lock'])
})

test('whoever is there holds it off, also in the last second', () => {
  for (let minute = 0; minute < 60; minute += 1) {
    clock.pass(60)
    watch.active()
  }
  expect(told).toEqual([])
  clock.pass(299)
  watch.active()
  expect(told).toEqual([30, null])
  clock.pass(299)
  expect(told).toEqual([30, null, 30])
})

test.each([1, 60])('a limit of %i minutes is kept', (minutes) => {
  watch.start(minutes)
  clock.pass(minutes * 60 - 1)
  expect(told).toEqual([30])
  clock.pass(1)
  expect(told).toEqual([30, 'lock'])
})

test('another limit counts from now on', () => {
  clock.pass(290)
  watch.start(10)
  expect(told).toEqual([30, null])
  clock.pass(569)
  expect(told).toEqual([30, null])
  clock.pass(1)
  expect(told).toEqual([30, null, 30])
})

test.each([false, true])(
  'a machine that slept is locked as it wakes (monotonic clock goes on: %s)',
  (both) => {
    clock.pass(10)
    clock.sleep(40, both)
    clock.pass(1)
    expect(told).toEqual(['lock'])
  },
)

test('work that keeps everything else waiting is no sleep, and a sleep after it is one', () => {
  clock.work(200)
  clock.pass(1)
  expect(told).toEqual([])
  clock.work(20)
  clock.sleep(31)
  clock.pass(1)
  expect(told).toEqual(['lock'])
})

test('what the system counts as work is counted in milliseconds, and in no more of them than pass', () => {
  const [worked, began] = [systemWatchClock.worked(), performance.now()]
  while (systemWatchClock.worked() - worked < 50);
  expect(performance.now() - began).toBeGreaterThan(45)
})

test('who wakes the machine does not hold the lock off, however quick', () => {
  clock.sleep(40)
  watch.active()
  expect(told).toEqual(['lock'])
})

test('a clock that was put back locks nothing, and the time still counts', () => {
  clock.sleep(-86_400)
  clock.pass(300)
  expect(told).toEqual([30, 'lock'])
})

test('a locked workspace is not watched, and the next one from its own beginning', () => {
  clock.pass(290)
  watch.stop()
  clock.pass(600)
  watch.active()
  expect(told).toEqual([30])
  watch.start(5)
  clock.pass(269)
  expect(told).toEqual([30])
})
