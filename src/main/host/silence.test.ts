import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Silence } from './silence.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('is told once when nothing was heard for so long, and never where there is no end to patience', () => {
  const [onSilent, never] = [vi.fn(), vi.fn()]
  const silence = new Silence(8_000, onSilent)
  const endless = new Silence(null, never)
  vi.advanceTimersByTime(7_000)
  silence.heard()
  vi.advanceTimersByTime(7_000)
  expect(onSilent).not.toHaveBeenCalled()
  vi.advanceTimersByTime(60_000)
  expect(onSilent).toHaveBeenCalledOnce()
  expect(never).not.toHaveBeenCalled()
  endless.end()
})

it('is over once it is ended', () => {
  const onSilent = vi.fn()
  const silence = new Silence(8_000, onSilent)
  silence.end()
  vi.advanceTimersByTime(60_000)
  expect(onSilent).not.toHaveBeenCalled()
})
