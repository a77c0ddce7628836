import { expect, test, vi } from 'vitest'
import { SpaceWatch } from './space-watch.ts'

/** A disk whose answers are given one after the other, and a clock that is moved on by hand. */
function watched() {
  let isLow = false
  const ticks = new Set<() => void>()
  const onChange = vi.fn()
  const watch = new SpaceWatch(onChange, (_, act) => {
    ticks.add(act)
    return () => ticks.delete(act)
  })
  const look = async (low: boolean) => {
    isLow = low
    for (const tick of ticks) tick()
    await new Promise(setImmediate)
  }
  watch.start({ space: async () => ({ free: 1, isLow }) })
  return { watch, onChange, look }
}

test('tells of each change and not of what stays as it is', async () => {
  const { onChange, look } = watched()
  await look(false)
  expect(onChange).not.toHaveBeenCalled()
  await look(true)
  await look(true)
  expect(onChange).toHaveBeenCalledOnce()
  await look(false)
  expect(onChange).toHaveBeenCalledTimes(2)
})

test('tells nothing after it was stopped', async () => {
  const { watch, onChange, look } = watched()
  await look(false)
  watch.stop()
  await look(true)
  expect(onChange).not.toHaveBeenCalled()
})
